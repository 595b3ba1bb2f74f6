package org.opscoord.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Class data sharing of arms, as the README sets it up for the product: a start that leaves an
 * archive of its classes behind, and starts that take it up. Java shares only classes out of jars.
 */
final class SharedClasses {

  private static final Path FOLDER = Path.of("target", "bench-shared-classes");

  /** The class path of the benchmark, with jars in place of folders. */
  static final String CLASS_PATH = packed();

  private SharedClasses() {}

  /** Lets a machine leave the archive of an engine behind when it ends. */
  static String leave(String engine) {
    return "-XX:ArchiveClassesAtExit=" + archive(engine);
  }

  /** Lets a machine take it up, if there is one. */
  static List<String> takeUp(String engine) {
    return Files.exists(archive(engine))
        ? List.of("-XX:SharedArchiveFile=" + archive(engine))
        : List.of();
  }

  /** Kinds of an engine share theirs. */
  private static Path archive(String engine) {
    return FOLDER.resolve(engine.replaceFirst("-.*", "") + ".jsa");
  }

  private static String packed() {
    try {
      Files.createDirectories(FOLDER);
    } catch (IOException forbidden) {
      throw new UncheckedIOException(forbidden);
    }
    List<String> jars = new ArrayList<>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)) : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String jar(Path classes) {
    var jar = FOLDER.resolve(classes.getFileName() + ".jar").toString();
    var made =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "--create", "--file", jar, "-C", classes.toString(), ".");
    if (made != 0) {
      throw new IllegalStateException("Cannot pack " + classes);
    }
    return jar;
  }
}
