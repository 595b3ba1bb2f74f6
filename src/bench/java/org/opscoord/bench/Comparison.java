package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Arms, each in a machine of its own and on a database of its own of one server. Settings, from
 * outside: those of {@link Turns}, {@code bench.warm} seconds that each is warmed up, and {@code
 * bench.java}, options of each machine.
 */
final class Comparison implements AutoCloseable {

  static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warm", "120"));
  private static final int PASSES = 2;

  /** Few, so that compiling has a processor of its own. */
  private static final int WARMING = 2;

  /**
   * With one thread for it, as two processors give, a machine under load has not compiled what it
   * does after minutes; with more it has after two.
   */
  private static final String COMPILERS = "-XX:CICompilerCount=4";

  /** An arm of the comparison. */
  enum Name {
    STOCK,
    OURS,
    /** Plain Camunda once more: beside the first it shows how far the figures can be believed. */
    CONTROL,
    /** The product with nothing in its database, where {@link #OURS} has years in it. */
    NEW;

    String database() {
      return "arm_" + name().toLowerCase(Locale.ROOT);
    }

    String engine() {
      return this == OURS || this == NEW ? "ours" : "stock";
    }
  }

  /** Gives an arm its database by address. */
  interface Addresses {
    String of(Name name) throws Exception;
  }

  private final Server server;
  private final Map<Name, ArmProcess> arms = Collections.synchronizedMap(new EnumMap<>(Name.class));
  private @Nullable Work tidiedFor;

  /** Starts the arms, beside each other. */
  Comparison(Server server, Addresses addresses, List<Name> names) throws Exception {
    this.server = server;
    List<Callable<ArmProcess>> starts = new ArrayList<>();
    for (var name : names) {
      var address = addresses.of(name);
      starts.add(
          () -> {
            var arm = new ArmProcess(name.engine(), address, options(name));
            arms.put(name, arm);
            return arm;
          });
    }
    try {
      Together.all(starts);
    } catch (Exception notStarted) {
      close();
      throw notStarted;
    }
  }

  private static String[] options(Name name) {
    return name == Name.OURS && Boolean.getBoolean("bench.profile")
        ? new String[] {
          COMPILERS, "-XX:StartFlightRecording=settings=profile,filename=target/ours.jfr"
        }
        : new String[] {COMPILERS};
  }

  ArmProcess arm(Name name) {
    return arms.get(name);
  }

  /**
   * Plays until the machines are warm: each work twice, or what is compiled for the first would
   * have to be compiled anew for the next. Makes sure that all take the same steps.
   */
  void warmUp(List<Work> works) throws Exception {
    for (var pass = 0; pass < PASSES; pass++) {
      for (var arm : arms.values()) {
        for (var work : works) {
          arm.play(work, WARMING, WARM_UP / works.size() / PASSES);
          arm.rest();
        }
      }
    }
    for (var work : works) {
      assertThat(arm(Name.OURS).path(work))
          .as("both take the same steps")
          .isEqualTo(arm(Name.STOCK).path(work));
    }
  }

  /** Lets an arm work for so long. */
  Stretch measure(Name name, Work work, int clients, double seconds) throws IOException {
    var before = server.cpuMillis();
    var run = arms.get(name).play(work, clients, seconds);
    return new Stretch(
        run.cases(),
        run.seconds(),
        run.millis(),
        run.cpuMillis(),
        run.playersMillis(),
        server.cpuMillis() - before);
  }

  /**
   * Tidies up every database while cases of a kind are on their way for the first time, and then no
   * more until all rest.
   */
  void tidyUp(List<Name> names, Work work) throws InterruptedException {
    server.tidiesUp(false);
    if (work != tidiedFor) {
      for (var name : names) {
        server.tidyUp(name.database());
      }
      tidiedFor = work;
    }
  }

  void rest(List<Name> names) throws Exception {
    for (var name : names) {
      arm(name).rest();
    }
    server.tidiesUp(true);
  }

  /** Times of a work with so many clients, with the control, as a table. */
  String throughput(Work work, int clients) throws Exception {
    return table(
        work, clients, Turns.of(this, List.of(Name.STOCK, Name.OURS, Name.CONTROL), work, clients));
  }

  private static String table(Work work, int clients, Turns turns) {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """

                ### %s: %d client%s, %s

                | | stock | ours | ours ÷ stock |
                |---|---|---|---|
                """,
                work.title(),
                clients,
                clients == 1 ? "" : "s",
                turns.described()));
    row(text, "cases a second", turns, Stretch::perSecond);
    for (var percent : List.of(50, 95, 99)) {
      row(text, "p%d of a case, ms".formatted(percent), turns, it -> it.percentile(percent));
    }
    row(text, "processor of the engine a case, ms", turns, Stretch::engineOfACase);
    row(text, "of it, of the threads that play, ms", turns, Stretch::playersOfACase);
    row(text, "processor of the database a case, ms", turns, Stretch::serverOfACase);
    row(text, "of the threads that play and the database", turns, Stretch::workOfACase);
    text.append("\nControl, stock ÷ stock: ");
    text.append(control("cases a second", turns, Stretch::perSecond)).append("; ");
    text.append(control("processor of players and database", turns, Stretch::workOfACase));
    return text.append(".\n").toString();
  }

  private static String control(String what, Turns turns, ToDoubleFunction<Stretch> value) {
    var ratios = turns.ratios(value, Name.CONTROL, Name.STOCK);
    return "%s %s, %s".formatted(what, ratios, ratios.isClose() ? "counts" : "**void**");
  }

  private static void row(
      StringBuilder text, String what, Turns turns, ToDoubleFunction<Stretch> value) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | **%s** |%n",
            what,
            value.applyAsDouble(turns.whole(Name.STOCK).and(turns.whole(Name.CONTROL))),
            value.applyAsDouble(turns.whole(Name.OURS)),
            turns.ratios(value, Name.OURS, Name.STOCK, Name.CONTROL)));
  }

  @Override
  public void close() throws IOException {
    for (var arm : arms.values()) {
      arm.close();
    }
  }
}
