package org.opscoord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a case costs that does not depend on how busy the machine is. */
record Cost(
    double calls,
    double statements,
    double reads,
    double commits,
    double inserted,
    double updated,
    double deleted,
    double walRecords,
    double walKilobytes,
    double walPages,
    double kilobytes) {

  private static final int COUNTED = 5;

  /**
   * Counts what an arm does for cases that one client plays. After a checkpoint each page is
   * written whole once, which is not what a case costs; so such cases must have been played since
   * the last. Nobody may tidy up meanwhile. Of several times the least counts: once a minute the
   * product sums its figures.
   */
  static Cost of(Server server, ArmProcess arm, String database, Work work, int times)
      throws Exception {
    var costs = new ArrayList<Cost>();
    for (var time = 0; time < times; time++) {
      costs.add(once(server, arm, database, work));
    }
    Progress.say("Counted: " + database);
    return costs.stream().min(Comparator.comparingDouble(Cost::walRecords)).orElseThrow();
  }

  private static Cost once(Server server, ArmProcess arm, String database, Work work)
      throws Exception {
    arm.report();
    var size = server.size(database);
    var before = server.done(database);
    server.forgetStatements();
    var counted = arm.count(work, COUNTED);
    server.awaitEnded(database);
    var done = server.done(database).since(before);
    write("time", database, work, server.dearestStatements(database));
    write(
        "sql",
        database,
        work,
        counted.bySql().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(sql -> "%8.1f %s".formatted(sql.getValue() / (double) COUNTED, sql.getKey()))
            .toList());
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
        done.walPages() / (double) COUNTED,
        (server.size(database) - size) / 1024.0 / COUNTED);
  }

  private static void write(String what, String database, Work work, List<String> lines)
      throws IOException {
    Files.write(
        Path.of(
            "target",
            "bench-%s-%s-%s.txt".formatted(what, database, work).toLowerCase(Locale.ROOT)),
        lines);
  }

  /** Two of them beside each other. */
  static String table(Cost stock, Cost ours) {
    var text = new StringBuilder("| | stock | ours | ours ÷ stock |\n|---|---|---|---|\n");
    row(text, "calls of the database", stock, ours, Cost::calls);
    row(text, "statements", stock, ours, Cost::statements);
    row(text, "calls that read", stock, ours, Cost::reads);
    row(text, "commits", stock, ours, Cost::commits);
    row(text, "rows inserted", stock, ours, Cost::inserted);
    row(text, "rows updated", stock, ours, Cost::updated);
    row(text, "rows deleted", stock, ours, Cost::deleted);
    row(text, "WAL records", stock, ours, Cost::walRecords);
    row(text, "WAL kB", stock, ours, Cost::walKilobytes);
    row(text, "whole pages in it", stock, ours, Cost::walPages);
    row(text, "kB on disk", stock, ours, Cost::kilobytes);
    return text.toString();
  }

  private static void row(
      StringBuilder text, String what, Cost stock, Cost ours, ToDoubleFunction<Cost> value) {
    var base = value.applyAsDouble(stock);
    var other = value.applyAsDouble(ours);
    // Beside next to nothing, a ratio says nothing.
    var ratio = base < 1 ? "" : String.format(Locale.ROOT, "**%.2f**", other / base);
    text.append(
        String.format(Locale.ROOT, "| %s | %.1f | %.1f | %s |%n", what, base, other, ratio));
  }
}
