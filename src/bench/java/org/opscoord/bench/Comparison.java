package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Arms, each on a database of its own of one server, in the warm machine of its engine. */
final class Comparison implements AutoCloseable {

  /** Long enough for an engine in a warm machine to remember what it keeps in memory. */
  private static final double SETTLING_SECONDS = 2;

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
      return this == OURS || this == NEW ? Warm.OURS : Warm.STOCK;
    }
  }

  /** Gives an arm its database by address. */
  interface Addresses {
    String of(Name name) throws Exception;
  }

  private final Server server;
  private final Addresses addresses;
  private final Map<Name, ArmProcess> arms = new EnumMap<>(Name.class);
  private @Nullable Work tidiedFor;

  /** Starts arms and makes sure that all take the same steps. */
  Comparison(Server server, Addresses addresses, List<Name> names) throws Exception {
    this.server = server;
    this.addresses = addresses;
    Warm.up(server, Warm.STOCK, Warm.OURS);
    for (var name : names) {
      start(name);
    }
    for (var work : Work.values()) {
      assertThat(arm(Name.OURS).path(work))
          .as("both take the same steps")
          .isEqualTo(arm(Name.STOCK).path(work));
    }
  }

  /** Starts one more. */
  void start(Name name) throws Exception {
    var arm = Warm.start(name.engine(), addresses.of(name));
    arms.put(name, arm);
    Warm.play(arm, SETTLING_SECONDS, 1);
  }

  /** Ends one. */
  void end(Name name) throws IOException {
    arms.remove(name).close();
  }

  ArmProcess arm(Name name) {
    return arms.get(name);
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
