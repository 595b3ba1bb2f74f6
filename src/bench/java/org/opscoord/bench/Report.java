package org.opscoord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what was measured into {@code src/docs/performance.md}, each part in its own place. */
final class Report {

  private static final Path FILE = Path.of("src", "docs", "performance.md");

  private Report() {}

  /** Replaces a part, and adds it at the end where there is none. */
  static synchronized void write(String part, String markdown) throws IOException {
    Progress.say("Written: " + part);
    System.out.println(markdown);
    var begin = "<!-- begin " + part + " -->";
    var end = "<!-- end " + part + " -->";
    var text = begin + "\n" + markdown.strip() + "\n" + end;
    var whole = Files.exists(FILE) ? Files.readString(FILE) : "# What it costs\n";
    var place =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(whole);
    Files.writeString(
        FILE,
        place.find()
            ? place.replaceFirst(Matcher.quoteReplacement(text))
            : whole.stripTrailing() + "\n\n" + text + "\n");
  }
}
