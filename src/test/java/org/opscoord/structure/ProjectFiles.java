package org.opscoord.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this repository, as the structure rules read them. */
final class ProjectFiles {

  private ProjectFiles() {}

  static List<Path> models() {
    return list(Path.of("bpmn"), ".bpmn");
  }

  static List<Path> tables() {
    return list(Path.of("dmn"), ".dmn");
  }

  static List<Path> forms() {
    return list(Path.of("forms"), ".form");
  }

  static List<Path> mainSources() {
    return list(Path.of("src/main/java"), ".java");
  }

  /** Every file below a folder with this ending, sorted; a folder without any is a mistake. */
  static List<Path> list(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("No " + ending + " in " + folder.toAbsolutePath());
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file's name without its ending. */
  static String id(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
