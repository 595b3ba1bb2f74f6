package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.engine.WritesAtOnce;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was counted once stays as it is. */
class FactRepositoryTests {

  private static final Instant END = Instant.parse("2026-03-02T03:00:00Z");

  private static JdbcClient jdbc;
  private static FactRepository facts;
  private static FactSearchRepository search;

  @BeforeAll
  static void create() {
    jdbc = FactTables.create();
    facts = new FactRepository(jdbc, new WritesAtOnce(jdbc));
    search = new FactSearchRepository(jdbc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE coordination.kpi_fact SET on_time = true",
        "UPDATE coordination.kpi_fact SET on_time = true WHERE fact_key = 'no such fact'",
        "DELETE FROM coordination.kpi_fact",
        "TRUNCATE coordination.kpi_fact"
      })
  void theDatabaseRefusesToChangeOrRemoveFacts(String change) {
    facts.insert(fact("evidence", 60));

    assertThatThrownBy(() -> jdbc.sql(change).update())
        .rootCause()
        .hasMessageContaining("coordination.kpi_fact is append-only");
    assertThat(recorded("evidence")).hasSize(1);
  }

  @Test
  void aFactIsReadAsItWasRecorded() {
    var late =
        new Fact(
            "late",
            "task",
            "DEC-2026-0007",
            "coordinated-decision",
            3,
            "AnalyseProblem",
            "sales",
            END.minusSeconds(7200),
            END,
            7200,
            600,
            6000,
            END.minusSeconds(1),
            false,
            null,
            "completed");
    facts.insert(late);

    assertThat(recorded("late")).containsExactly(late);
  }

  @Test
  void aFactRecordedAgainStaysAsItWasFirst() {
    facts.insert(fact("again", 60));
    facts.insert(fact("again", 90));

    assertThat(recorded("again")).extracting(Fact::workingSeconds).containsExactly(60L);
  }

  @Test
  void aDepartmentsLastDaysAreCountedAndTheMedianIsOfTheLatestThousand() {
    for (var turn = 0; turn < 3; turn++) {
      facts.insert(turn("early-" + turn, END.minusSeconds(10), 7_200, turn > 0, "completed"));
    }
    for (var turn = 0; turn < FactRepository.LATEST; turn++) {
      facts.insert(turn("latest-" + turn, END, 600, null, "completed"));
    }
    facts.insert(turn("handed-on", END, 9_000, null, "reassigned"));
    facts.insert(turn("long-ago", END.minusSeconds(500), 9_000, false, "completed"));

    assertThat(facts.summary("logistics", END.minusSeconds(100)))
        .isEqualTo(new FactRepository.Summary(FactRepository.LATEST + 3, 2, 3, 600.0));
    assertThat(facts.summary("nobody", END.minusSeconds(100)))
        .isEqualTo(new FactRepository.Summary(0, 0, 0, null));
  }

  private static Fact turn(
      String key, Instant end, long held, @Nullable Boolean onTime, String outcome) {
    return new Fact(
        key,
        "task",
        "DEC-2026-0001",
        "coordinated-decision",
        1,
        "AnalyseProblem",
        "logistics",
        end.minusSeconds(held),
        end,
        held,
        held,
        0,
        onTime == null ? null : end,
        onTime,
        null,
        outcome);
  }

  @Test
  void ofTwoThreadsThatRecordTheSameFactsOneDoesEach() throws Exception {
    var barrier = new CyclicBarrier(2);
    Callable<Integer> recording =
        () -> {
          for (var round = 0; round < 20; round++) {
            barrier.await(30, TimeUnit.SECONDS);
            facts.insert(fact("raced-" + round, 60));
          }
          return 20;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(recording, recording), 60, TimeUnit.SECONDS)) {
        assertThat(done.get()).isEqualTo(20);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(all()).filteredOn(fact -> fact.key().startsWith("raced-")).hasSize(20);
  }

  private static Fact fact(String key, long working) {
    return FactTables.fact(key, "task", "sales", END, working);
  }

  private static List<Fact> recorded(String key) {
    return all().stream().filter(fact -> fact.key().equals(key)).toList();
  }

  private static List<Fact> all() {
    return search.page(new FactFilter(null, null, null, null, null), 0, 10_000).stream()
        .map(FactSearchRepository.Recorded::fact)
        .toList();
  }
}
