package org.opscoord.directory;

import java.util.regex.Pattern;

/**
 * Login name of a person, for example {@code zhang.wei}; also the engine's user id.
 *
 * @throws IllegalArgumentException for anything but lower-case letters, digits, dots and hyphens
 */
public record PersonId(String value) implements Comparable<PersonId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  public PersonId {
    if (value.length() > 64 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a person id: " + value);
    }
  }

  /** Whether the text has the form of a person id. */
  public static boolean isValid(String text) {
    return text.length() <= 64 && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
