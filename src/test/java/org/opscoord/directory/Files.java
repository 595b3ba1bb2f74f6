package org.opscoord.directory;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.opscoord.demo.DemoDirectory;

/** The files of the demo company, to be spoilt or extended line by line. */
final class Files {

  private final Map<DirectoryFile, String> texts = new EnumMap<>(DirectoryFile.class);

  private Files() {
    for (var file : DirectoryFile.values()) {
      texts.put(file, new String(DemoDirectory.read(file), StandardCharsets.UTF_8));
    }
  }

  static Files ofDemoCompany() {
    return new Files();
  }

  static DirectoryFiles only(DirectoryFile file, String text) {
    return new DirectoryFiles(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  Files with(DirectoryFile file, String line) {
    texts.merge(file, line + "\n", String::concat);
    return this;
  }

  Files replace(DirectoryFile file, String part, String by) {
    var text = text(file);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(part + " is not in " + file.fileName());
    }
    texts.put(file, text.replace(part, by));
    return this;
  }

  Files without(DirectoryFile file, String id) {
    return replace(file, line(file, id) + "\n", "");
  }

  /** The line of a row, counted as an editor does. */
  long lineOf(DirectoryFile file, String id) {
    return text(file).lines().takeWhile(line -> !line.startsWith(id + ",")).count() + 1;
  }

  DirectoryFiles bytes() {
    var contents = new EnumMap<DirectoryFile, byte[]>(DirectoryFile.class);
    texts.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
    return new DirectoryFiles(contents);
  }

  private String line(DirectoryFile file, String id) {
    return text(file).lines().filter(line -> line.startsWith(id + ",")).findFirst().orElseThrow();
  }

  private String text(DirectoryFile file) {
    return texts.getOrDefault(file, "");
  }
}
