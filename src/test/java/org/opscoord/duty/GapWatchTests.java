package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@RecordApplicationEvents
@Transactional
class GapWatchTests {

  @Autowired GapWatch watch;
  @Autowired DutyPlan plan;
  @Autowired ShiftRepository shifts;
  @Autowired TestClock.Time time;
  @Autowired ApplicationEvents events;
  @Autowired RecurringTask<?> watchDutyGaps;

  private Instant now = TestClock.START;

  @BeforeEach
  void now() {
    now = time.instant();
  }

  @Test
  void withoutARosterThereIsNothingToWarnOf() {
    assertThat(plan.executiveGaps()).isEmpty();
  }

  @Test
  void aRosterThatLastsAWeekWithoutAHoleIsWell() {
    shift("li.na", -1, 3);
    shift("zhao.min", 3, 7);

    watch.look();

    assertThat(events.stream(DutyGapAhead.class)).isEmpty();
  }

  @Test
  void anEndWithinAWeekIsSaidAloud() {
    shift("li.na", -1, 3);
    shift("zhao.min", 3, 6);

    watch.look();

    assertThat(events.stream(DutyGapAhead.class))
        .containsExactly(new DutyGapAhead(Roster.EXECUTIVE, days(6), days(7)));
  }

  @Test
  void aHoleIsSaidAloudHoweverFarItIs() {
    shift("li.na", -1, 20);
    shift("zhao.min", 21, 30);

    assertThat(plan.executiveGaps()).containsExactly(new Gap(Roster.EXECUTIVE, days(20), days(21)));
  }

  @Test
  void aShiftOfSomebodyWhoMayNotStandItIsAHole() {
    shift("li.na", -1, 3);
    shift("qian.duoduo", 3, 5);
    shift("zhao.min", 5, 9);

    assertThat(plan.executiveGaps()).containsExactly(new Gap(Roster.EXECUTIVE, days(3), days(5)));
  }

  @Test
  void aRosterThatIsOverLeavesTheWholeWeekOpen() {
    shift("li.na", -9, -3);

    assertThat(plan.executiveGaps()).containsExactly(new Gap(Roster.EXECUTIVE, now, days(7)));
  }

  @Test
  void theWatchIsKeptEveryDay() {
    assertThat(watchDutyGaps.getName()).isEqualTo("watch-duty-gaps");
  }

  private void shift(String person, int from, int until) {
    shifts.insert(
        Roster.EXECUTIVE,
        new PersonId(person),
        new Span(days(from), days(until)),
        Shift.Source.CSV);
  }

  private Instant days(int days) {
    return now.plus(Duration.ofDays(days));
  }
}
