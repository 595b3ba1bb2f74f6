package org.opscoord.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.opscoord.bench.Comparison.Name;

/**
 * Cases of the product beside the same cases of plain Camunda, with nothing in the databases and
 * with years in them. Settings, from outside, beside those of {@link Comparison}: {@code
 * bench.clients} and {@code bench.works}, both separated by commas, and {@code bench.profile},
 * which records what the product does in {@code target/ours.jfr} and what each statement costs in
 * {@code target/bench-time-*.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseBench {

  private static final List<Name> ARMS = List.of(Name.STOCK, Name.OURS, Name.CONTROL);
  private static final int TIMES = 2;
  private static final long DELAY_MICROS = 1_000;

  /** The database alone and the product take turns too. */
  private static final int FLOOR_TURNS = 6;

  private static final List<Integer> CLIENTS =
      List.of(System.getProperty("bench.clients", "1,4,8").split(",")).stream()
          .map(Integer::valueOf)
          .toList();

  private static final List<Work> WORKS =
      List.of(System.getProperty("bench.works", "ISSUE,APPROVAL,DECISION").split(",")).stream()
          .map(Work::valueOf)
          .toList();

  private static final Work LAST = WORKS.get(WORKS.size() - 1);

  private final Map<Name, String> addresses = new EnumMap<>(Name.class);
  private Server server;
  private Comparison comparison;

  @BeforeAll
  void start() throws Exception {
    server = new Server();
    comparison = new Comparison(server, this::address, ARMS);
  }

  @AfterAll
  void close() throws Exception {
    comparison.close();
    addresses.keySet().forEach(name -> server.drop(name.database()));
  }

  private String address(Name name) throws IOException {
    var known = addresses.get(name);
    if (known != null) {
      return known;
    }
    var made = SlowWire.over(server.database(name.database(), name.engine()));
    addresses.put(name, made);
    return made;
  }

  @Test
  @Order(1)
  void casesBesidePlainCamundas() throws Exception {
    server.tidiesUp(false);
    Map<Work, Cost> ours = costs(Name.OURS);
    Map<Work, Cost> stock = costs(Name.STOCK);
    server.tidiesUp(true);
    var report = new StringBuilder(about(server));
    for (var work : WORKS) {
      report.append("\n### %s: what one case costs, one client\n\n".formatted(work.title()));
      report.append(Cost.table(stock.get(work), ours.get(work)));
      for (var clients : CLIENTS) {
        report.append(comparison.throughput(work, clients));
      }
      report.append(floors(work, ours.get(work)));
    }
    report.append(chart(LAST, stock.get(LAST), ours.get(LAST)));
    Report.write("cases", report.toString());
  }

  @Test
  @Order(2)
  void withAMillisecondMoreOnTheWire() throws Exception {
    delay(DELAY_MICROS);
    var text = comparison.throughput(Work.APPROVAL, Turns.MANY);
    delay(0);
    Report.write("slow-wire", "## With a millisecond more on each way to the database\n" + text);
  }

  @Test
  @Order(3)
  void yearsLater() throws Exception {
    comparison.end(Name.CONTROL);
    Report.write("full", YearsLater.of(server, comparison, this::address));
  }

  private void delay(long micros) throws IOException {
    for (var name : ARMS) {
      comparison.arm(name).delay(micros);
    }
  }

  private Map<Work, Cost> costs(Name name) throws Exception {
    Map<Work, Cost> costs = new EnumMap<>(Work.class);
    for (var work : WORKS) {
      costs.put(work, Cost.of(server, comparison.arm(name), name.database(), work, TIMES));
    }
    return costs;
  }

  private String floors(Work work, Cost cost) throws Exception {
    try (var floor = new Floor(server, work)) {
      var commits = floor.commits(cost, Turns.SECONDS);
      var bare = new ArrayList<Double>();
      var ours = Stretch.NOTHING;
      for (var turn = 0; turn < FLOOR_TURNS; turn++) {
        bare.add(floor.rows(cost, Turns.SECONDS));
        ours = ours.and(comparison.measure(Name.OURS, work, 1, Turns.SECONDS));
      }
      comparison.arm(Name.OURS).rest();
      var rows = new Ratios(bare).median();
      return String.format(
          Locale.ROOT,
          """

          The database alone, one client: %.1f cases a second that only commit as often (F0), %.1f \
          that write as many rows on bare tables (F1); ours %.1f, **%.2f** of F1.
          """,
          commits,
          rows,
          ours.perSecond(),
          ours.perSecond() / rows);
    }
  }

  private static String chart(Work work, Cost stock, Cost ours) {
    return String.format(
        Locale.ROOT,
        """

        ```mermaid
        xychart-beta
          title "%s: ours ÷ stock, one case"
          x-axis [calls, reads, commits, inserted, updated, "WAL records", "WAL bytes", disk]
          y-axis "ours ÷ stock" 0 --> 2
          bar [%.2f, %.2f, %.2f, %.2f, %.2f, %.2f, %.2f, %.2f]
          line [1, 1, 1, 1, 1, 1, 1, 1]
        ```
        """,
        work.title(),
        ours.calls() / stock.calls(),
        ours.reads() / stock.reads(),
        ours.commits() / stock.commits(),
        ours.inserted() / stock.inserted(),
        ours.updated() / stock.updated(),
        ours.walRecords() / stock.walRecords(),
        ours.walKilobytes() / stock.walKilobytes(),
        ours.kilobytes() / stock.kilobytes());
  }

  private static String about(Server server) {
    return String.format(
        Locale.ROOT,
        """
        ## Cases

        Stock is Camunda 7.24.0 as its Spring Boot starter sets it up (history full), with the same \
        models, rules and forms, delegates that do nothing and no authorizations. Ours is the product \
        with everything switched on: answers, trail, notifications, figures, approvals and the decision \
        in its own tables, checked forms and authorizations, none of which stock writes or does. Stock \
        writes what ours does not: history of jobs that went well and of the numbers by which the engine \
        counts the parts of a step, each value that a variable had on its way to the last (ours keeps answers as given), and removal times. Both \
        take the same steps, which is checked first. What the engine calls its job executor for, whoever \
        plays a case looks up and does at once. Plain Camunda and its control run in one Java machine (%s), the product in another, each arm on a database of its own of \
        one server, one at a time and in turns of less than a second, between which it is halted between two steps; %d \
        processors. Cases a second are steps a second by the steps of a case. Each machine has played for %.0f s before, with four \
        threads to compile what it does. The processor of an engine holds what its \
        machine still spends on compiling and collecting; that of the threads that play \
        does not. Tables are vacuumed and analysed before times are taken and costs are counted, not meanwhile. No checkpoint \
        falls into a run: after one a case writes whole pages, plain Camunda's more of them. Ratios are medians of blocks, with \
        their range. A ratio counts where the control, plain Camunda beside itself, has a median within 5 %% of 1, and says \
        which of both is faster where its whole range does. PostgreSQL: %s.
        """,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        Warm.SECONDS,
        String.join(
            ", ",
            server.settings().entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .toList()));
  }
}
