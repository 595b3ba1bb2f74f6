package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.opscoord.calendar.OfficeHours;
import org.opscoord.calendar.WorkingCalendar;

/** However often a task changes hands, every second of it is charged once. */
class TaskChargesProperties {

  private static final Instant MONDAY_0930 = Instant.parse("2026-03-02T01:30:00Z");

  private final WorkingCalendar calendar = OfficeHours.inShanghai();
  private final Measurement measurement =
      new Measurement((number, from, until) -> calendar.between(from, until));

  /** The task waits for a department from that long after the step before. */
  record Pass(String department, Duration later, boolean takenOn) {}

  @Provide
  Arbitrary<List<Pass>> passes() {
    return Combinators.combine(
            Arbitraries.of("sales", "quality", "finance"),
            Arbitraries.longs().between(0, Duration.ofDays(4).toMillis()).map(Duration::ofMillis),
            Arbitraries.of(true, false))
        .as(Pass::new)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void theChargesAddUpToTheWorkingTimeOfTheTask(
      @ForAll("passes") List<Pass> passes, @ForAll @IntRange(max = 400_000_000) int lastMillis) {
    var facts = play(passes, Duration.ofMillis(lastMillis));

    var start = facts.get(0).startedAt().truncatedTo(ChronoUnit.SECONDS);
    var end = facts.get(facts.size() - 1).endedAt().truncatedTo(ChronoUnit.SECONDS);
    assertThat(
            facts.stream().mapToLong(fact -> fact.waitingSeconds() + fact.workingSeconds()).sum())
        .isEqualTo(calendar.between(start, end).toSeconds());
    assertThat(facts.stream().mapToLong(Fact::elapsedSeconds).sum())
        .isEqualTo(Duration.between(start, end).toSeconds());
  }

  @Property
  void aTurnBeginsWhereTheOneBeforeEndedAndInAnotherDepartment(
      @ForAll("passes") List<Pass> passes, @ForAll @IntRange(max = 400_000_000) int lastMillis) {
    var facts = play(passes, Duration.ofMillis(lastMillis));

    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    for (var turn = 1; turn < facts.size(); turn++) {
      assertThat(facts.get(turn).startedAt()).isEqualTo(facts.get(turn - 1).endedAt());
      assertThat(facts.get(turn).department()).isNotEqualTo(facts.get(turn - 1).department());
    }
  }

  @Property
  void aDepartmentIsChargedExactlyTheTimeInWhichItHeldTheTask(
      @ForAll("passes") List<Pass> passes, @ForAll @IntRange(max = 400_000_000) int lastMillis) {
    Map<String, Long> charged = new HashMap<>();
    for (var fact : play(passes, Duration.ofMillis(lastMillis))) {
      charged.merge(
          fact.department(), fact.waitingSeconds() + fact.workingSeconds(), (a, b) -> a + b);
    }

    Map<String, Long> held = new HashMap<>();
    var department = "sales";
    var since = MONDAY_0930;
    for (var pass : passes) {
      held.merge(department, worked(since, since.plus(pass.later())), (a, b) -> a + b);
      since = since.plus(pass.later());
      department = pass.department();
    }
    held.merge(department, worked(since, since.plusMillis(lastMillis)), (a, b) -> a + b);
    held.values().removeIf(seconds -> seconds == 0);
    charged.values().removeIf(seconds -> seconds == 0);
    assertThat(charged).isEqualTo(held);
  }

  @Property
  void noTimeIsCountedTwiceOrBelowZeroWhateverTheClocksOfTheNodesSay(
      @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long takenOnMillis,
      @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long endMillis) {
    var held = holding(null).passedTo("sales", MONDAY_0930.plusMillis(takenOnMillis), null, null);
    held = held.passedTo("sales", MONDAY_0930, MONDAY_0930.plusMillis(takenOnMillis), null);

    var fact = measurement.ofTask(held, MONDAY_0930.plusMillis(endMillis), "completed");

    assertThat(fact.endedAt()).isAfterOrEqualTo(fact.startedAt());
    assertThat(fact.waitingSeconds()).isNotNegative();
    assertThat(fact.workingSeconds()).isNotNegative();
    assertThat(fact.waitingSeconds() + fact.workingSeconds())
        .isEqualTo(worked(fact.startedAt(), fact.endedAt()));
  }

  @Property
  void aTaskIsLateFromTheFirstInstantAfterItsDeadline(
      @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long millisFromDeadline) {
    var due = MONDAY_0930.plus(Duration.ofDays(2));

    var fact = measurement.ofTask(holding(due), due.plusMillis(millisFromDeadline), "completed");

    assertThat(fact.dueAt()).isEqualTo(due);
    assertThat(fact.onTime()).isEqualTo(millisFromDeadline <= 0);
  }

  @Example
  void withoutADeadlineATaskIsNeitherLateNorOnTime() {
    assertThat(measurement.ofTask(holding(null), MONDAY_0930.plusSeconds(60), "completed").onTime())
        .isNull();
  }

  @Example
  void aWeekendCountsByTheClockOnly() {
    var fridaySix = Instant.parse("2026-03-06T10:00:00Z");
    var mondayNine = Instant.parse("2026-03-09T01:00:00Z");
    var held =
        new Holding(
            "t", 1, "DEC-2026-0001", "p", 1, "s", "sales", fridaySix, fridaySix, mondayNine);

    var fact = measurement.ofTask(held, mondayNine, "completed");

    assertThat(fact.workingSeconds()).isZero();
    assertThat(fact.elapsedSeconds()).isEqualTo(Duration.ofHours(63).toSeconds());
    assertThat(fact.onTime()).isTrue();
  }

  /** The charges of a task that sales received first and that somebody ended. */
  private List<Fact> play(List<Pass> passes, Duration last) {
    var facts = new ArrayList<Fact>();
    var held = holding(null);
    var now = MONDAY_0930;
    for (var pass : passes) {
      now = now.plus(pass.later());
      var next = held.passedTo(pass.department(), now, pass.takenOn() ? now : null, null);
      if (next.turn() != held.turn()) {
        facts.add(measurement.ofTask(held, now, "handed-over"));
      }
      held = next;
    }
    facts.add(measurement.ofTask(held, now.plus(last), "completed"));
    return facts;
  }

  private static Holding holding(Instant due) {
    return new Holding("t", 1, "DEC-2026-0001", "p", 1, "s", "sales", MONDAY_0930, null, due);
  }

  private long worked(Instant from, Instant until) {
    return calendar
        .between(from.truncatedTo(ChronoUnit.SECONDS), until.truncatedTo(ChronoUnit.SECONDS))
        .toSeconds();
  }
}
