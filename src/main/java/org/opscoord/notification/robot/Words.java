package org.opscoord.notification.robot;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opscoord.notification.channel.Plain;

/**
 * People's words as a group may read them: none of them mentions somebody, is a link, or looks like
 * one of the robot's own. WeCom and DingTalk document no way to escape, so what has a meaning is
 * replaced by its full-width twin.
 */
final class Words {

  /** So much fits every platform; WeCom takes the least, 4096 bytes in all. */
  private static final int LONGEST_TEXT = 2_400;

  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('<', '＜'),
          Map.entry('>', '＞'),
          Map.entry('[', '［'),
          Map.entry(']', '］'),
          Map.entry('*', '＊'),
          Map.entry('_', '＿'),
          Map.entry('`', '｀'),
          Map.entry('#', '＃'),
          Map.entry('~', '～'),
          Map.entry('\\', '＼'),
          Map.entry('@', '＠'));

  private Words() {}

  /** A title for a platform that reads markdown. */
  static String title(RobotLetter letter) {
    return harmless(Plain.line(letter.title()));
  }

  /** A text for a platform that reads markdown. */
  static String text(RobotLetter letter) {
    return harmless(cut(Plain.lines(letter.text())));
  }

  /** Words for Slack, which documents how to escape. */
  static String slack(String words) {
    return unlinked(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .replace('@', '＠');
  }

  /** No longer than every platform takes. */
  static String cut(String text) {
    var bytes = 0;
    for (var index = 0; index < text.length(); ) {
      var point = text.codePointAt(index);
      bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST_TEXT) {
        return text.substring(0, index) + "…";
      }
      index += Character.charCount(point);
    }
    return text;
  }

  private static String harmless(String words) {
    var twins = new StringBuilder(words.length());
    words
        .chars()
        .forEach(each -> twins.append(TWINS.getOrDefault((char) each, (char) each).charValue()));
    return unlinked(twins.toString());
  }

  // Platforms make a link of an address that merely stands there.
  private static String unlinked(String words) {
    return words.replace("://", "：//").replace("www.", "www．");
  }
}
