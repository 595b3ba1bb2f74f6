package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Server.Done;

/**
 * Cases of the product beside the same cases of plain Camunda, with a second plain Camunda as a
 * control. Settings, from outside: {@code bench.seconds} that each measurement lasts, {@code
 * bench.blocks}, and {@code bench.clients}, separated by commas; {@code bench.profile} records what
 * the product does in {@code target/ours.jfr}.
 */
class CaseBench {

  private static final double SECONDS =
      Double.parseDouble(System.getProperty("bench.seconds", "8"));
  private static final int BLOCKS = Integer.getInteger("bench.blocks", 5);
  private static final List<Integer> CLIENTS =
      List.of(System.getProperty("bench.clients", "1,4,8").split(",")).stream()
          .map(Integer::valueOf)
          .toList();
  private static final int COUNTED = 20;
  private static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warm", "20"));

  /** An arm of the comparison. */
  private enum Name {
    STOCK,
    OURS,
    CONTROL
  }

  /** What was measured of an arm in a block. */
  private record Measured(
      double perSecond, double p50, double p95, double p99, double cpu, double serverCpu) {}

  /** What a case costs that does not depend on how busy the machine is. */
  private record Cost(
      double calls,
      double statements,
      double reads,
      double commits,
      double inserted,
      double updated,
      double deleted,
      double walRecords,
      double walKilobytes,
      double kilobytes) {}

  private final Map<Name, ArmProcess> arms = new EnumMap<>(Name.class);

  @Test
  void aCaseCostsLessThanHalfOfWhatItCostsOnPlainCamunda() throws Exception {
    try (var server = new Server()) {
      for (var name : Name.values()) {
        arms.put(name, start(server, name));
      }
      var report = new StringBuilder();
      report.append(about(server));
      for (var work : Work.values()) {
        for (var arm : arms.values()) {
          arm.play(work, 4, WARM_UP);
        }
        assertThat(arms.get(Name.OURS).path(work))
            .as("both take the same steps")
            .isEqualTo(arms.get(Name.STOCK).path(work));
        report.append(costs(server, work));
        for (var clients : CLIENTS) {
          report.append(throughput(server, work, clients));
        }
      }
      Report.write("cases", report.toString());
    } finally {
      for (var arm : arms.values()) {
        arm.close();
      }
    }
  }

  private static ArmProcess start(Server server, Name name) throws Exception {
    var options =
        name == Name.OURS && Boolean.getBoolean("bench.profile")
            ? new String[] {"-XX:StartFlightRecording=settings=profile,filename=target/ours.jfr"}
            : new String[0];
    return new ArmProcess(
        name == Name.OURS ? "ours" : "stock", server.database(database(name)), options);
  }

  private static String database(Name name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private String costs(Server server, Work work) throws Exception {
    var stock = cost(server, Name.STOCK, work);
    var ours = cost(server, Name.OURS, work);
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n### %s: what one case costs, one client%n%n| | stock | ours | ours ÷ stock |%n|---|---|---|---|%n",
            title(work)));
    row(text, "calls of the database", stock, ours, Cost::calls);
    row(text, "statements", stock, ours, Cost::statements);
    row(text, "calls that read", stock, ours, Cost::reads);
    row(text, "commits", stock, ours, Cost::commits);
    row(text, "rows inserted", stock, ours, Cost::inserted);
    row(text, "rows updated", stock, ours, Cost::updated);
    row(text, "rows deleted", stock, ours, Cost::deleted);
    row(text, "WAL records", stock, ours, Cost::walRecords);
    row(text, "WAL kB", stock, ours, Cost::walKilobytes);
    row(text, "kB on disk", stock, ours, Cost::kilobytes);
    return text.toString();
  }

  private static void row(
      StringBuilder text, String what, Cost stock, Cost ours, ToDoubleFunction<Cost> value) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | **%.2f** |%n",
            what,
            value.applyAsDouble(stock),
            value.applyAsDouble(ours),
            value.applyAsDouble(ours) / value.applyAsDouble(stock)));
  }

  private Cost cost(Server server, Name name, Work work) throws Exception {
    var arm = arms.get(name);
    server.settle();
    // After a checkpoint each page is written whole once; that is not what a case costs.
    arm.play(work, 1, SECONDS);
    var size = server.size(database(name));
    var before = server.done(database(name));
    var counted = arm.count(work, COUNTED);
    var done = server.done(database(name)).since(before);
    Files.writeString(
        Path.of("target", "bench-sql-%s-%s.txt".formatted(name, work).toLowerCase(Locale.ROOT)),
        counted.bySql().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(sql -> "%8.1f %s".formatted(sql.getValue() / (double) COUNTED, sql.getKey()))
            .collect(Collectors.joining("\n")));
    return new Cost(
        counted.calls() / (double) COUNTED,
        counted.statements() / (double) COUNTED,
        counted.reads() / (double) COUNTED,
        done.commits() / (double) COUNTED,
        done.inserted() / (double) COUNTED,
        done.updated() / (double) COUNTED,
        done.deleted() / (double) COUNTED,
        done.walRecords() / (double) COUNTED,
        done.walBytes() / 1024.0 / COUNTED,
        (server.size(database(name)) - size) / 1024.0 / COUNTED);
  }

  private String throughput(Server server, Work work, int clients) throws Exception {
    Map<Name, List<Measured>> measured = new EnumMap<>(Name.class);
    for (var block = 0; block < BLOCKS; block++) {
      var order =
          block % 2 == 0
              ? List.of(Name.STOCK, Name.OURS, Name.CONTROL)
              : List.of(Name.CONTROL, Name.OURS, Name.STOCK);
      for (var name : order) {
        measured
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(measure(server, name, work, clients));
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
            title(work),
            clients,
            clients == 1 ? "" : "s",
            BLOCKS,
            SECONDS));
    row(text, "cases a second", measured, Measured::perSecond);
    row(text, "p50 of a case, ms", measured, Measured::p50);
    row(text, "p95 of a case, ms", measured, Measured::p95);
    row(text, "p99 of a case, ms", measured, Measured::p99);
    row(text, "processor of the engine a case, ms", measured, Measured::cpu);
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

  private Measured measure(Server server, Name name, Work work, int clients) throws Exception {
    server.settle();
    Done before = server.done(database(name));
    var run = arms.get(name).play(work, clients, SECONDS);
    var done = server.done(database(name)).since(before);
    var sorted = run.millis().stream().sorted().toList();
    return new Measured(
        run.cases() / run.seconds(),
        at(sorted, 50),
        at(sorted, 95),
        at(sorted, 99),
        run.cpuMillis() / run.cases(),
        done.cpuMillis() / run.cases());
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static String title(Work work) {
    return work == Work.DECISION
        ? "A decision of three departments, three stages of approval"
        : "A decision of one department, one approval";
  }

  private String about(Server server) {
    return String.format(
        Locale.ROOT,
        """
        ## Cases

        Stock is Camunda 7.24.0 as its Spring Boot starter sets it up (history full), with the same \
        models, rules and forms, delegates that do nothing and no authorizations. Ours is the product \
        with everything switched on: answers, trail, notifications, figures, approvals and the decision \
        in its own tables, checked forms and authorizations, none of which stock writes or does. Both \
        take the same steps, which is checked first. What the job executor would do at once, whoever \
        plays a case does at once. Each runs in a Java machine of its own (%s), on a database of \
        its own of one server, one at a time; %d processors. PostgreSQL: %s.
        """,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        String.join(
            ", ",
            server.settings().entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .toList()));
  }
}
