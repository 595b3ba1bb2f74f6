package org.opscoord.notification.channel;

import java.util.regex.Pattern;

/** Takes out of people's words what could act as something else than words. */
public final class Plain {

  private static final int LONGEST_LINE = 200;

  /**
   * Control characters, line and paragraph separators, and marks that turn the reading direction.
   */
  private static final String ACTING =
      "\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern ACTING_OR_BLANK = Pattern.compile("[\\s" + ACTING + "]+");
  private static final Pattern ACTING_BUT_NEW_LINE = Pattern.compile("[" + ACTING + "&&[^\\n\\t]]");

  private Plain() {}

  /** One line of at most 200 characters. */
  public static String line(String words) {
    var line = ACTING_OR_BLANK.matcher(words).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_LINE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
  }

  /** The words with their lines kept. */
  public static String lines(String words) {
    return ACTING_BUT_NEW_LINE.matcher(words.replace("\r\n", "\n")).replaceAll(" ").strip();
  }
}
