package org.opscoord.bench;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Comparison.Name;

/** With a hundred thousand open tasks and a million finished cases: lists, and cases again. */
class FullBench {

  private static final String PERSON = "gao.yuan";
  private static final String GROUPS =
      "group0,group1,group2,group3,group4,group5,group6,group7,group8,group9";
  private static final int CLIENTS = 8;

  @Test
  void yearsLater() throws Exception {
    var stockUrl = new String[1];
    try (var server = new Server();
        var comparison =
            new Comparison(
                server,
                name -> {
                  var url = server.database(name.database());
                  if (name == Name.STOCK) {
                    stockUrl[0] = url;
                  }
                  return url;
                },
                List.of(Name.STOCK, Name.OURS))) {
      comparison.warmUp(Work.APPROVAL);
      var stockEmpty = speed(comparison, Name.STOCK);
      var oursEmpty = speed(comparison, Name.OURS);
      for (var name : List.of(Name.STOCK, Name.OURS)) {
        var filling = new Filling(server.in(name.database()), name == Name.OURS);
        filling.openTasks(PERSON);
        filling.finishedCases();
      }
      server.settle();
      var stockFull = speed(comparison, Name.STOCK);
      var oursFull = speed(comparison, Name.OURS);
      var text =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  """
                  ## Years later

                  %,d open tasks and %,d finished cases, written by SQL: an instance, two steps, a \
                  task and a variable of each in history, in ours a file, a line of the trail, an \
                  answer and a fact as well.

                  ### A decision of one department, one approval, %d clients

                  | cases a second | empty | full | full ÷ empty |
                  |---|---|---|---|
                  | stock | %.1f | %.1f | **%.2f** |
                  | ours | %.1f | %.1f | **%.2f** |
                  """,
                  Filling.OPEN,
                  Filling.FINISHED,
                  CLIENTS,
                  stockEmpty,
                  stockFull,
                  stockFull / stockEmpty,
                  oursEmpty,
                  oursFull,
                  oursFull / oursEmpty));
      try (var guarded = new ArmProcess("stock-guarded", stockUrl[0])) {
        lists(text, guarded, comparison.arm(Name.OURS));
      }
      Report.write("full", text.toString());
    }
  }

  private static double speed(Comparison comparison, Name name) throws Exception {
    var best = 0.0;
    for (var block = 0; block < Comparison.BLOCKS; block++) {
      best = Math.max(best, comparison.measure(name, Work.APPROVAL, CLIENTS).perSecond());
    }
    return best;
  }

  private static void lists(StringBuilder text, ArmProcess stock, ArmProcess ours)
      throws Exception {
    text.append(
        """

        ### Lists for a person in ten groups of forty, ms

        Stock with its authorizations on and the rows that its provider writes for each task. \
        At most 100 runs or 20 s each.

        | | stock p50 | p95 | found | ours p50 | p95 | found | p95, ours ÷ stock |
        |---|---|---|---|---|---|---|---|
        """);
    var plain = stock.lists(PERSON, GROUPS);
    ours.lists(PERSON, GROUPS)
        .forEach(
            (list, times) -> {
              var other = plain.get(list);
              text.append(
                  other == null
                      ? String.format(
                          Locale.ROOT,
                          "| %s | | | | %.1f | %.1f | %d | |%n",
                          list,
                          times.p50(),
                          times.p95(),
                          times.found())
                      : String.format(
                          Locale.ROOT,
                          "| %s | %.1f | %.1f | %d | %.1f | %.1f | %d | **%.3f** |%n",
                          list,
                          other.p50(),
                          other.p95(),
                          other.found(),
                          times.p50(),
                          times.p95(),
                          times.found(),
                          times.p95() / other.p95()));
            });
  }
}
