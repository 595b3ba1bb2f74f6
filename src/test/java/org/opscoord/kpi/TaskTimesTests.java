package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.calendar.OfficeHours;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCancelled;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.WritesAtOnce;

/** The time of a task is charged to those who held it. */
class TaskTimesTests {

  private static final Instant MONDAY_10 = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant MONDAY_11 = MONDAY_10.plus(Duration.ofHours(1));
  private static final Instant MONDAY_12 = MONDAY_10.plus(Duration.ofHours(2));
  private static final Instant FRIDAY_17 = Instant.parse("2026-03-06T09:00:00Z");
  private static final Instant NEXT_MONDAY_10 = Instant.parse("2026-03-09T02:00:00Z");
  private static final long HOUR = 3600;

  private static final AtomicInteger CASES = new AtomicInteger();
  private static HoldingRepository holdings;
  private static FactRepository facts;
  private static FactSearchRepository search;

  private CaseNumber number = new CaseNumber("DEC-2026-0001");

  @BeforeAll
  static void create() {
    var jdbc = FactTables.create();
    holdings = new HoldingRepository(jdbc, new WritesAtOnce(jdbc), new TransactionMemory());
    facts = new FactRepository(jdbc, new WritesAtOnce(jdbc));
    search = new FactSearchRepository(jdbc);
  }

  @BeforeEach
  void newCase() {
    number = new CaseNumber("DEC-2026-%04d".formatted(CASES.incrementAndGet()));
  }

  @Test
  void aTaskOfOnePersonIsWorkedOnFromItsFirstMoment() {
    assign(MONDAY_10, "sales", "ma.chao");
    complete(MONDAY_12);

    assertThat(charges())
        .extracting(
            Fact::department,
            Fact::waitingSeconds,
            Fact::workingSeconds,
            Fact::elapsedSeconds,
            Fact::outcome)
        .containsExactly(tuple("sales", 0L, 2 * HOUR, 2 * HOUR, "completed"));
    assertThat(charges().get(0).process()).isEqualTo("coordinated-decision");
    assertThat(charges().get(0).step()).isEqualTo("AnalyseProblem");
    assertThat(charges().get(0).startedAt()).isEqualTo(MONDAY_10);
    assertThat(charges().get(0).endedAt()).isEqualTo(MONDAY_12);
  }

  @Test
  void aTaskOfManyWaitsUntilOneOfThemTakesItOn() {
    assign(MONDAY_10, "sales", "ma.chao", "wang.fang");
    assign(MONDAY_11, "sales", "ma.chao");
    assign(MONDAY_11.plusSeconds(60), "sales", "wang.fang");
    complete(MONDAY_12);

    assertThat(charges())
        .extracting(Fact::department, Fact::waitingSeconds, Fact::workingSeconds)
        .containsExactly(tuple("sales", HOUR, HOUR));
  }

  @Test
  void aTaskThatNobodyTookOnOnlyWaited() {
    assign(MONDAY_10, "sales", "ma.chao", "wang.fang");
    cancel(MONDAY_12);

    assertThat(charges())
        .extracting(Fact::waitingSeconds, Fact::workingSeconds, Fact::outcome)
        .containsExactly(tuple(2 * HOUR, 0L, "cancelled"));
  }

  @Test
  void aTaskOfARoleWaitsForNobodyUntilADepartmentHasIt() {
    assign(MONDAY_10, null, "he.jing", "gao.yuan");
    assign(MONDAY_11, "operations-centre", "gao.yuan");
    complete(MONDAY_12);

    assertThat(charges())
        .extracting(
            Fact::department, Fact::waitingSeconds, Fact::workingSeconds, Fact::outcome, Fact::key)
        .containsExactly(
            tuple("unassigned", HOUR, 0L, "handed-over", "task:task-of-" + number + ":1"),
            tuple("operations-centre", 0L, HOUR, "completed", "task:task-of-" + number + ":2"));
  }

  @Test
  void eachDepartmentIsChargedItsOwnTurnsAlsoWhenTheTaskComesBack() {
    assign(MONDAY_10, "sales", "ma.chao");
    assign(MONDAY_10.plusSeconds(600), "quality", "tang.yu");
    assign(MONDAY_11, "sales", "ma.chao");
    complete(MONDAY_12);

    assertThat(charges())
        .extracting(Fact::department, Fact::workingSeconds, Fact::outcome)
        .containsExactly(
            tuple("sales", 600L, "handed-over"),
            tuple("quality", 3000L, "handed-over"),
            tuple("sales", HOUR, "completed"));
  }

  @Test
  void aWeekendCountsNoWorkingTime() {
    assign(FRIDAY_17, "sales", "ma.chao");
    complete(NEXT_MONDAY_10);

    assertThat(charges())
        .extracting(Fact::workingSeconds, Fact::elapsedSeconds)
        .containsExactly(tuple(2 * HOUR, 65 * HOUR));
  }

  @Test
  void aTaskIsOnTimeAtItsDeadlineAndLateASecondAfter() {
    var due = MONDAY_12;
    times(MONDAY_10).assigned(new TaskAssigned(task("sales", due), people("ma.chao")));
    complete(due);
    assertThat(charges()).extracting(Fact::onTime, Fact::dueAt).containsExactly(tuple(true, due));

    newCase();
    times(MONDAY_10).assigned(new TaskAssigned(task("sales", due), people("ma.chao")));
    complete(due.plusSeconds(1));
    assertThat(charges()).extracting(Fact::onTime, Fact::dueAt).containsExactly(tuple(false, due));

    newCase();
    assign(MONDAY_10, "sales", "ma.chao");
    complete(MONDAY_12);
    assertThat(charges()).extracting(Fact::onTime).containsOnlyNulls();
  }

  @Test
  void anEndedTaskIsNoLongerHeldAndItsEndIsCountedOnce() {
    assign(MONDAY_10, "legal", "sofia.rossi");
    assertThat(holdings.openTasks("legal")).isEqualTo(1);

    complete(MONDAY_11);
    complete(MONDAY_12);
    cancel(MONDAY_12);

    assertThat(holdings.openTasks("legal")).isZero();
    assertThat(charges()).extracting(Fact::endedAt).containsExactly(MONDAY_11);
  }

  @Test
  void aSummaryCountsWhatADepartmentCompletedAndNotWhatItPassedOn() {
    var since = MONDAY_10;
    for (var minutes : List.of(10, 20, 90)) {
      newCase();
      times(MONDAY_10).assigned(new TaskAssigned(task("hr", MONDAY_11), people("cao.ying")));
      complete(MONDAY_10.plus(Duration.ofMinutes(minutes)));
    }
    newCase();
    assign(MONDAY_10, "hr", "cao.ying");
    assign(MONDAY_11, "it", "pan.rui");
    cancel(MONDAY_12);

    assertThat(facts.summary("hr", since))
        .isEqualTo(new FactRepository.Summary(3, 2, 3, 20 * 60.0));
    assertThat(facts.summary("hr", MONDAY_10.plus(Duration.ofMinutes(15))).completed())
        .isEqualTo(2);
    assertThat(facts.summary("it", since)).isEqualTo(new FactRepository.Summary(0, 0, 0, null));
  }

  private void assign(Instant at, String department, String... holders) {
    times(at).assigned(new TaskAssigned(task(department, null), people(holders)));
  }

  private void complete(Instant at) {
    times(at).completed(new TaskCompleted(task("sales", null), null, at));
  }

  private void cancel(Instant at) {
    times(at).cancelled(new TaskCancelled(task("sales", null), at));
  }

  private static TaskTimes times(Instant now) {
    return new TaskTimes(
        holdings,
        facts,
        new Measurement((number, from, until) -> OfficeHours.inShanghai().between(from, until)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private TaskOfCase task(String department, Instant due) {
    return new TaskOfCase(
        "task-of-" + number,
        number,
        "coordinated-decision",
        1,
        "AnalyseProblem",
        "Analyse the problem",
        null,
        department == null ? null : new DepartmentId(department),
        MONDAY_10,
        due);
  }

  private static List<PersonId> people(String... ids) {
    return Stream.of(ids).map(PersonId::new).toList();
  }

  private List<Fact> charges() {
    return search.page(new FactFilter("task", null, number.value(), null, null), 0, 100).stream()
        .map(FactSearchRepository.Recorded::fact)
        .toList();
  }
}
