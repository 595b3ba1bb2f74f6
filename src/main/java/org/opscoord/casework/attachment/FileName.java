package org.opscoord.casework.attachment;

import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;

/** The name of a file, without folders and without characters that deceive a reader. */
final class FileName {

  private static final int LONGEST = 200;

  private FileName() {}

  /**
   * The name as it is kept.
   *
   * @throws Refusal when nothing is left of it, or it is too long
   */
  static String of(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var kept = new StringBuilder();
    last.codePoints().filter(FileName::harmless).forEach(kept::appendCodePoint);
    var name = kept.toString().strip();
    if (name.isEmpty() || name.chars().allMatch(it -> it == '.')) {
      throw new Refusal(Kind.INVALID, "attachment.name.missing");
    }
    if (name.length() > LONGEST) {
      throw new Refusal(Kind.INVALID, "attachment.name.tooLong", LONGEST);
    }
    return name;
  }

  /** Marks that turn the direction of writing make report.exe look like reportexe.pdf. */
  private static boolean harmless(int character) {
    var type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
