package org.opscoord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A virtual machine with one arm or more in it. Settings, from outside: {@code bench.java}, options
 * of each.
 */
final class Machine implements AutoCloseable {

  private static final List<String> OPTIONS =
      Stream.of(System.getProperty("bench.java", "").split(" "))
          .filter(option -> !option.isBlank())
          .toList();

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream orders;
  private int newest;

  /** Starts it with an engine on a database by address, the whole after what may come before. */
  Machine(
      List<String> prefix, List<String> classes, List<String> options, String engine, String url)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-Duser.timezone=UTC"));
    command.addAll(classes);
    command.addAll(options);
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", SharedClasses.CLASS_PATH, Arm.class.getName(), engine, url));
    process =
        new ProcessBuilder(command)
            .redirectError(
                ProcessBuilder.Redirect.appendTo(
                    Path.of("target", "bench-" + engine + ".log").toFile()))
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** The number of the engine that was started last. */
  int newest() {
    return newest;
  }

  /** Starts another engine, whose readiness is the next answer. */
  void start(String what) {
    newest++;
    orders.println("start " + what);
  }

  String ask(String order) throws IOException {
    orders.println(order);
    return answer();
  }

  String answer() throws IOException {
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(Arm.ANSWER)) {
        return line.substring(Arm.ANSWER.length());
      }
      System.out.println(line);
    }
    throw new IOException("The arm is gone; see target/bench-*.log");
  }

  @Override
  public void close() {
    orders.close();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
