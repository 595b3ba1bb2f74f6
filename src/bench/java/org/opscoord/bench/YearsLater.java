package org.opscoord.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.opscoord.bench.Comparison.Addresses;
import org.opscoord.bench.Comparison.Name;
import org.opscoord.bench.Lists.Times;

/** With a hundred thousand open tasks and a million finished cases: lists, and cases again. */
final class YearsLater {

  private static final String PERSON = "gao.yuan";
  private static final String GROUPS =
      "group0,group1,group2,group3,group4,group5,group6,group7,group8,group9";
  private static final int GIVEN_UP_SECONDS = 5;
  private static final List<Name> ARMS = List.of(Name.STOCK, Name.OURS, Name.NEW);

  private YearsLater() {}

  /**
   * Lets years pass in two databases of a comparison that is warm, beside a new one.
   *
   * @param addresses gives databases their addresses, as in the comparison
   */
  static String of(Server server, Comparison comparison, Addresses addresses) throws Exception {
    fill(server);
    comparison.start(Name.NEW);
    var text = new StringBuilder(about());
    for (var work : List.of(Work.APPROVAL, Work.DECISION)) {
      text.append(speed(work, Turns.few(comparison, ARMS, work)));
    }
    try (var guarded = Warm.start("stock-guarded", impatient(addresses.of(Name.STOCK)))) {
      lists(text, guarded, comparison.arm(Name.OURS));
    }
    return text.toString();
  }

  private static String impatient(String address) {
    return "%s&options=-c%%20statement_timeout=%ds".formatted(address, GIVEN_UP_SECONDS);
  }

  private static String about() {
    return String.format(
        Locale.ROOT,
        """
        ## Years later

        %,d open tasks and %,d finished cases, written by SQL: an instance, a step, a \
        task and a variable of each in history, in ours a file, a line of the trail, an \
        answer and a fact as well. Beside them the product with nothing in its database. \
        %d clients.

        | cases a second | stock, years later | ours, new | ours, years later | ours ÷ stock, both years later | ours, years later ÷ new |
        |---|---|---|---|---|---|
        """,
        Filling.OPEN,
        Filling.FINISHED,
        Turns.MANY);
  }

  /** Both kinds beside each other: no processor waits for the other's disk. */
  private static void fill(Server server) throws Exception {
    server.tidiesUp(false);
    // What was written before needs no room any more, so none has to be made anew.
    server.settle();
    Together.all(
        List.of(Name.STOCK, Name.OURS).stream()
            .map(name -> Executors.callable(() -> fill(server, name)))
            .toList());
    server.settle();
    Progress.say("Filled");
  }

  private static void fill(Server server, Name name) {
    var filling = new Filling(server.in(name.database()), name == Name.OURS);
    filling.openTasks(PERSON);
    filling.finishedCases();
  }

  private static String speed(Work work, Turns turns) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | **%s** | **%s** |%n",
        work.title(),
        turns.whole(Name.STOCK).perSecond(),
        turns.whole(Name.NEW).perSecond(),
        turns.whole(Name.OURS).perSecond(),
        turns.ratios(Stretch::perSecond, Name.OURS, Name.STOCK),
        turns.ratios(Stretch::perSecond, Name.OURS, Name.NEW));
  }

  private static void lists(StringBuilder text, ArmProcess stock, ArmProcess ours)
      throws Exception {
    text.append(
        """

        ### Lists for a person in ten groups of forty, ms

        Stock with its authorizations on and the rows that its provider writes for each task. \
        At most 100 runs or 3 s each; what the database has not answered after %d s is given up.

        | | stock p50 | p95 | found | ours p50 | p95 | found | p95, ours ÷ stock |
        |---|---|---|---|---|---|---|---|
        """
            .formatted(GIVEN_UP_SECONDS));
    var plain = stock.lists(PERSON, GROUPS);
    ours.lists(PERSON, GROUPS)
        .forEach((list, times) -> text.append(row(list, plain.get(list), times)));
  }

  private static String row(String list, @Nullable Times plain, Times ours) {
    var half = String.format(Locale.ROOT, "%.1f | %.1f | %d", ours.p50(), ours.p95(), ours.found());
    if (plain == null) {
      return "| %s | | | | %s | |%n".formatted(list, half);
    }
    var ratio = ours.p95() / plain.p95();
    return plain.runs() == 0
        ? String.format(
            Locale.ROOT,
            "| %s | | over %.0f | | %s | **below %.3f** |%n",
            list,
            plain.p95(),
            half,
            ratio)
        : String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %d | %s | **%.3f** |%n",
            list,
            plain.p50(),
            plain.p95(),
            plain.found(),
            half,
            ratio);
  }
}
