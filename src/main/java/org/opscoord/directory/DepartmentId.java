package org.opscoord.directory;

import java.util.regex.Pattern;

/**
 * Short name of a department, for example {@code production}; also the engine's group id of its
 * members.
 *
 * @throws IllegalArgumentException for anything but lower-case letters, digits, dots and hyphens,
 *     and for more than 48 of them
 */
public record DepartmentId(String value) implements Comparable<DepartmentId> {

  /** Leaves room in the engine's 64 letters for {@code -representative} and more. */
  static final int LONGEST = 48;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  public DepartmentId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a department id: " + value);
    }
  }

  /** Whether the text has the form of a department id. */
  public static boolean isValid(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(DepartmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
