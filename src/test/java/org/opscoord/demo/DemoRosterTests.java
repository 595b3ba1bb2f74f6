package org.opscoord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.DepartmentId;
import org.opscoord.duty.DutyPlan;
import org.opscoord.duty.DutyRoster;
import org.opscoord.duty.Roster;
import org.opscoord.duty.Shift;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@Transactional
class DemoRosterTests {

  private static final Duration WEEK = Duration.ofDays(7);

  @Autowired DemoRoster demo;
  @Autowired DutyRoster duty;
  @Autowired DutyPlan plan;
  @Autowired TestClock.Time time;

  private Instant before = TestClock.START;

  @BeforeEach
  void remember() {
    before = time.instant();
  }

  @AfterEach
  void backToNow() {
    time.set(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-03-02T16:00:00Z", "2031-03-03T01:00:00Z", "2031-12-31T23:59:59Z"})
  void onWhateverDayTheDemoStartsSomebodyIsOnDutyForWeeks(Instant start) {
    time.set(start);

    demo.load();

    for (var day = 0; day < 42; day++) {
      var at = start.plus(Duration.ofDays(day));
      assertThat(duty.executiveAt(at)).isPresent();
      assertThat(duty.ofDepartmentAt(new DepartmentId("production"), at)).isPresent();
      assertThat(duty.ofDepartmentAt(new DepartmentId("quality"), at)).isPresent();
    }
    assertThat(plan.executiveGaps()).isEmpty();
    assertThat(duty.executiveAt(start)).isNotEqualTo(duty.executiveAt(start.plus(WEEK)));
  }

  @Test
  void aLaterStartOnlyPlansWhatIsNotPlannedYet() {
    time.set(Instant.parse("2031-03-05T02:00:00Z"));
    demo.load();
    var shifts = plan.comingShifts();
    var end = plan.lastEnd(Roster.EXECUTIVE).orElseThrow();

    demo.load();
    assertThat(plan.comingShifts()).isEqualTo(shifts);
    time.forward(WEEK);
    demo.load();

    assertThat(plan.lastEnd(Roster.EXECUTIVE)).contains(end.plus(WEEK));
    assertThat(plan.comingShifts()).containsAll(shifts.stream().filter(this::isToCome).toList());
  }

  private boolean isToCome(Shift shift) {
    return shift.span().until().isAfter(time.instant());
  }
}
