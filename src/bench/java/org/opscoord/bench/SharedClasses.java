package org.opscoord.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Class data sharing of an arm, as the README sets it up for the product: a start that leaves an
 * archive of its classes behind, and starts that take it up. Java shares only classes out of jars.
 */
final class SharedClasses {

  private final Path archive;
  private final String classPath;

  /** Makes the archive by starting the arm once on a database that is set up already. */
  SharedClasses(String engine, String url) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "bench-shared-classes"));
    archive = folder.resolve(engine + ".jsa");
    classPath = packed(folder);
    ArmProcess.outOf(classPath, engine, url, "-XX:ArchiveClassesAtExit=" + archive).close();
  }

  ArmProcess start(String engine, String url, String... options) throws IOException {
    var all = Stream.concat(Stream.of("-XX:SharedArchiveFile=" + archive), Stream.of(options));
    return ArmProcess.outOf(classPath, engine, url, all.toArray(String[]::new));
  }

  private static String packed(Path folder) {
    List<String> jars = new ArrayList<>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), folder) : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String jar(Path classes, Path folder) {
    var jar = folder.resolve(classes.getFileName() + ".jar").toString();
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
