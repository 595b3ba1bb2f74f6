package org.opscoord.casework;

import java.util.regex.Pattern;

/**
 * The readable number of a case, for example {@code DEC-2026-0001}; also the business key of its
 * process instances. Kind, year of opening in the company's time zone, and a yearly sequence of at
 * least four digits.
 *
 * @throws IllegalArgumentException for text of another form
 */
public record CaseNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4,}");

  public CaseNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a case number: " + value);
    }
  }

  /** Whether the text has the form of a case number. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** The three letters that it begins with. */
  public String kind() {
    return value.substring(0, 3);
  }

  @Override
  public String toString() {
    return value;
  }
}
