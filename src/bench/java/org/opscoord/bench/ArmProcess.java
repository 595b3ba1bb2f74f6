package org.opscoord.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.opscoord.bench.Arm.Ready;
import org.opscoord.bench.CallCounter.Counted;
import org.opscoord.bench.Lists.Times;
import org.opscoord.bench.Shift.Run;

/** An arm as seen from outside. */
final class ArmProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Machine machine;

  /** Its place among the engines that were started in its machine. */
  private final int number;

  private final Ready ready;

  /** Starts an arm in a machine of its own and waits until it can be told what to do. */
  ArmProcess(String engine, String url, String... options) throws IOException {
    this(new Machine(List.of(), SharedClasses.takeUp(engine), List.of(options), engine, url));
  }

  private ArmProcess(Machine machine) throws IOException {
    this.machine = machine;
    number = machine.newest();
    ready = JSON.readValue(machine.answer(), Ready.class);
    Progress.say("An engine has started");
  }

  /** Starts one as jars come, without an archive of their classes. */
  static ArmProcess unshared(String engine, String url) throws IOException {
    return new ArmProcess(new Machine(List.of(), List.of(), List.of(), engine, url));
  }

  /** Starts one that leaves an archive of its classes to those after it. */
  static ArmProcess leavingClasses(String engine, String url) throws IOException {
    return new ArmProcess(
        new Machine(List.of(), List.of(), List.of(SharedClasses.leave(engine)), engine, url));
  }

  /** Starts one that leaves processors to whoever asks it, as if they sat at another machine. */
  static ArmProcess yielding(String engine, String url) throws IOException {
    return new ArmProcess(
        new Machine(
            List.of("nice", "-n", "10"), SharedClasses.takeUp(engine), List.of(), engine, url));
  }

  /**
   * Starts another in the same machine, which finds compiled what this one does; see {@link
   * Warm#start}.
   */
  ArmProcess beside(String engine, String url, String... more) throws IOException {
    machine.start("%s %s %s".formatted(engine, url, String.join(" ", more)));
    return new ArmProcess(machine);
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

  /** Lets the job executor look for what is due, as if it had been called. */
  void wake() throws IOException {
    ask("wake");
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
    return machine.ask(number + " " + order);
  }

  /** Ends it and leaves its machine to others. */
  void end() throws IOException {
    ask("end");
  }

  /** Ends it; with the first of a machine the machine ends, too. */
  @Override
  public void close() throws IOException {
    end();
    if (number == 0) {
      machine.close();
    }
  }
}
