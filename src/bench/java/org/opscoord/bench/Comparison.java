package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The product, plain Camunda and plain Camunda once more as a control, each on a database of its
 * own of one server. Settings, from outside: {@code bench.seconds} that each measurement lasts,
 * {@code bench.blocks}, {@code bench.warm} seconds before the first, and {@code bench.java},
 * options of each machine.
 */
final class Comparison implements AutoCloseable {

  static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "3"));
  static final int BLOCKS = Integer.getInteger("bench.blocks", 5);
  private static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warm", "30"));

  /** Much of what a further kind of work needs has been played before. */
  private static final double FURTHER_WARM_UP = WARM_UP / 3;

  /** An arm of the comparison. */
  enum Name {
    STOCK,
    OURS,
    CONTROL;

    String database() {
      return name().toLowerCase(Locale.ROOT);
    }

    String engine() {
      return this == OURS ? "ours" : "stock";
    }
  }

  /** What was measured of an arm in a block. */
  record Measured(
      double perSecond,
      double p50,
      double p95,
      double p99,
      double cpu,
      double playersCpu,
      double serverCpu) {}

  /** Gives an arm its database by address. */
  interface Addresses {
    String of(Name name) throws Exception;
  }

  private final Server server;
  private final Map<Name, ArmProcess> arms = new EnumMap<>(Name.class);
  private boolean warm;

  /** Starts the arms, one after another. */
  Comparison(Server server, Addresses addresses, List<Name> names) throws Exception {
    this.server = server;
    try {
      for (var name : names) {
        arms.put(name, new ArmProcess(name.engine(), addresses.of(name), options(name)));
      }
    } catch (Exception notStarted) {
      close();
      throw notStarted;
    }
  }

  private static String[] options(Name name) {
    return name == Name.OURS && Boolean.getBoolean("bench.profile")
        ? new String[] {"-XX:StartFlightRecording=settings=profile,filename=target/ours.jfr"}
        : new String[0];
  }

  ArmProcess arm(Name name) {
    return arms.get(name);
  }

  /** Plays until the machines are warm, and makes sure that all take the same steps. */
  void warmUp(Work work) throws Exception {
    for (var arm : arms.values()) {
      arm.play(work, 4, warm ? FURTHER_WARM_UP : WARM_UP);
    }
    warm = true;
    if (arms.containsKey(Name.STOCK)) {
      assertThat(arm(Name.OURS).path(work))
          .as("both take the same steps")
          .isEqualTo(arm(Name.STOCK).path(work));
    }
  }

  /** Times of a work with so many clients, as a table. */
  String throughput(Work work, int clients) throws Exception {
    Map<Name, List<Measured>> measured = new EnumMap<>(Name.class);
    for (var block = 0; block < BLOCKS; block++) {
      var order =
          block % 2 == 0
              ? List.of(Name.STOCK, Name.OURS, Name.CONTROL)
              : List.of(Name.CONTROL, Name.OURS, Name.STOCK);
      for (var name : order) {
        measured.computeIfAbsent(name, key -> new ArrayList<>()).add(measure(name, work, clients));
      }
    }
    var text = new StringBuilder();
    var control = ratios(measured, Name.CONTROL, Name.STOCK, Measured::perSecond);
    text.append(
        String.format(
            Locale.ROOT,
            """

            ### %s: %d client%s, %d blocks of %.0f s

            | | stock | ours | ours ÷ stock |
            |---|---|---|---|
            """,
            work.title(),
            clients,
            clients == 1 ? "" : "s",
            BLOCKS,
            SECONDS));
    row(text, "cases a second", measured, Measured::perSecond);
    row(text, "p50 of a case, ms", measured, Measured::p50);
    row(text, "p95 of a case, ms", measured, Measured::p95);
    row(text, "p99 of a case, ms", measured, Measured::p99);
    row(text, "processor of the engine a case, ms", measured, Measured::cpu);
    row(text, "of it, of the threads that play, ms", measured, Measured::playersCpu);
    row(text, "processor of the database a case, ms", measured, Measured::serverCpu);
    text.append(
        String.format(
            "%nControl, stock ÷ stock: %s. %s%n",
            control,
            control.isClose()
                ? "Within 5 %: the figures count."
                : "**Not within 5 %: these times are void as claims.**"));
    return text.toString();
  }

  private static void row(
      StringBuilder text,
      String what,
      Map<Name, List<Measured>> measured,
      ToDoubleFunction<Measured> value) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | **%s** |%n",
            what,
            new Ratios(measured.get(Name.STOCK).stream().map(value::applyAsDouble).toList())
                .median(),
            new Ratios(measured.get(Name.OURS).stream().map(value::applyAsDouble).toList())
                .median(),
            ratios(measured, Name.OURS, Name.STOCK, value)));
  }

  /** Of each block, one arm by another; the control helps to even out how the machine drifts. */
  private static Ratios ratios(
      Map<Name, List<Measured>> measured, Name one, Name other, ToDoubleFunction<Measured> value) {
    var ratios = new ArrayList<Double>();
    for (var block = 0; block < BLOCKS; block++) {
      var base = value.applyAsDouble(measured.get(other).get(block));
      if (one != Name.CONTROL) {
        base = (base + value.applyAsDouble(measured.get(Name.CONTROL).get(block))) / 2;
      }
      ratios.add(value.applyAsDouble(measured.get(one).get(block)) / base);
    }
    return new Ratios(ratios);
  }

  Measured measure(Name name, Work work, int clients) throws Exception {
    server.settle();
    var serverMillis = server.cpuMillis();
    var run = arms.get(name).play(work, clients, SECONDS);
    serverMillis = server.cpuMillis() - serverMillis;
    return new Measured(
        run.cases() / run.seconds(),
        Percentile.of(run.millis(), 50),
        Percentile.of(run.millis(), 95),
        Percentile.of(run.millis(), 99),
        run.cpuMillis() / run.cases(),
        run.playersMillis() / run.cases(),
        serverMillis / run.cases());
  }

  @Override
  public void close() throws IOException {
    for (var arm : arms.values()) {
      arm.close();
    }
  }
}
