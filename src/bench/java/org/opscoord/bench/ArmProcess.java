package org.opscoord.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opscoord.bench.Arm.Ready;
import org.opscoord.bench.CallCounter.Counted;
import org.opscoord.bench.Lists.Times;
import org.opscoord.bench.Shift.Run;

/** An arm as seen from outside. */
final class ArmProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> OPTIONS =
      Stream.of(System.getProperty("bench.java", "").split(" "))
          .filter(option -> !option.isBlank())
          .toList();

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream orders;
  private final Ready ready;

  /** Starts an arm and waits until it can be told what to do. */
  ArmProcess(String engine, String url, String... options) throws IOException {
    this(List.of(), SharedClasses.takeUp(engine), engine, url, options);
  }

  /** Starts one as jars come, without an archive of their classes. */
  static ArmProcess unshared(String engine, String url) throws IOException {
    return new ArmProcess(List.of(), List.of(), engine, url);
  }

  /** Starts one that leaves an archive of its classes to those after it. */
  static ArmProcess leavingClasses(String engine, String url) throws IOException {
    return new ArmProcess(List.of(), List.of(SharedClasses.leave(engine)), engine, url);
  }

  /** Starts one that leaves processors to whoever asks it, as if they sat at another machine. */
  static ArmProcess yielding(String engine, String url) throws IOException {
    return new ArmProcess(List.of("nice", "-n", "10"), SharedClasses.takeUp(engine), engine, url);
  }

  private ArmProcess(
      List<String> prefix, List<String> classes, String engine, String url, String... options)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-Duser.timezone=UTC"));
    command.addAll(classes);
    command.addAll(List.of(options));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", SharedClasses.CLASS_PATH, Arm.class.getName(), engine, url));
    process =
        new ProcessBuilder(command)
            .redirectError(Path.of("target", "bench-" + engine + ".log").toFile())
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    ready = JSON.readValue(answer(), Ready.class);
  }

  /** Starts the product anew in the same machine, without something. */
  void startAgain(String url, Without without) throws IOException {
    ask("start ours %s %s".formatted(url, without));
  }

  Ready ready() {
    return ready;
  }

  List<String> path(Work work) throws IOException {
    return JSON.readValue(ask("path " + work.name()), new TypeReference<>() {});
  }

  /** Lets clients play for so long; who were halted after the last time go on. */
  Run play(Work work, int clients, double seconds) throws IOException {
    return JSON.readValue(ask("play %s %d %s".formatted(work.name(), clients, seconds)), Run.class);
  }

  /** Lets those who were halted end their cases. */
  void rest() throws IOException {
    ask("rest");
  }

  /** Lets each message to the database wait for so long; see {@link SlowWire}. */
  void delay(long micros) throws IOException {
    ask("delay " + micros);
  }

  /** Lets the database know what has been done in it. */
  void report() throws IOException {
    ask("report");
  }

  Counted count(Work work, int cases) throws IOException {
    return JSON.readValue(ask("count %s %d".formatted(work.name(), cases)), Counted.class);
  }

  Map<String, Times> lists(String person, String groups) throws IOException {
    return JSON.readValue(ask("lists %s %s".formatted(person, groups)), new TypeReference<>() {});
  }

  void startTimer() throws IOException {
    ask("timer");
  }

  void tell(int events) throws IOException {
    ask("tell " + events);
  }

  /** Where the product listens. */
  int port() throws IOException {
    return Integer.parseInt(ask("port"));
  }

  /** The number of a case that has just begun. */
  String begin() throws IOException {
    return JSON.readValue(ask("begin"), String.class);
  }

  private String ask(String order) throws IOException {
    orders.println(order);
    return answer();
  }

  private String answer() throws IOException {
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(Arm.ANSWER)) {
        return line.substring(Arm.ANSWER.length());
      }
      System.out.println(line);
    }
    throw new IOException("The arm is gone; see target/bench-*.log");
  }

  @Override
  public void close() throws IOException {
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
