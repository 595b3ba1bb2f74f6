package org.opscoord.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The elements that ran, one a line as {@code process/element}. Each is appended to a file as soon
 * as it is first seen, so that the JVMs of one build add up and the gate reads them in another. The
 * build gives each of its runs a file of its own.
 */
final class SeenElements {

  static final SeenElements OF_THIS_BUILD =
      new SeenElements(
          Path.of(
              System.getProperty(
                  "opscoord.process-coverage", "target/process-coverage/outside-the-build.txt")));

  private final Path file;
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  SeenElements(Path file) {
    this.file = file;
  }

  void note(String process, String element) {
    var line = process + "/" + element;
    if (noted.add(line)) {
      append(line);
    }
  }

  private synchronized void append(String line) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Everything noted so far, by whatever JVM; empty when no process ran. */
  Set<String> read() {
    try {
      return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
