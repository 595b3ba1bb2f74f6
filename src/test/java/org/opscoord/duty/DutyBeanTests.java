package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.duty.process.DutyBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@Transactional
class DutyBeanTests {

  private static final Roster PRODUCTION = new Roster("production");

  @Autowired DutyBean duty;
  @Autowired DutyRoster roster;
  @Autowired ShiftRepository shifts;
  @Autowired TestClock.Time time;

  @Test
  void whoStandsTheShiftIsOnDutyFromItsBeginningUntilBeforeItsEnd() {
    var now = time.instant();
    var soon = now.plus(Duration.ofHours(8));
    shifts.insert(
        Roster.EXECUTIVE, new PersonId("zhao.min"), new Span(now, soon), Shift.Source.CSV);

    assertThat(duty.executive()).isEqualTo("zhao.min");
    assertThat(roster.executiveAt(now)).contains(new PersonId("zhao.min"));
    assertThat(roster.executiveAt(now.minusMillis(1))).isEmpty();
    assertThat(roster.executiveAt(soon)).isEmpty();
  }

  @Test
  void withoutARosterTheFirstDutyExecutiveAndTheRepresentativeAreOnDuty() {
    assertThat(duty.executive()).isEqualTo("li.na");
    assertThat(duty.ofDepartment("production")).isEqualTo("liu.yang");
    assertThat(duty.ofDepartment("finance")).isEqualTo("deng.bo");
    assertThat(duty.ofDepartment("no-such-department")).isEqualTo("gao.yuan");
  }

  @Test
  void aDepartmentsRosterGoesBeforeItsRepresentative() {
    put(PRODUCTION, "zheng.kai");

    assertThat(duty.ofDepartment("production")).isEqualTo("zheng.kai");
    assertThat(roster.ofDepartmentAt(new DepartmentId("production"), time.instant()))
        .contains(new PersonId("zheng.kai"));
  }

  @Test
  void anExecutiveShiftOfSomebodyWithoutTheRoleIsAHole() {
    put(Roster.EXECUTIVE, "qian.duoduo");

    assertThat(roster.executiveAt(time.instant())).isEmpty();
    assertThat(duty.executive()).isEqualTo("li.na");
  }

  @Test
  void theExecutiveRosterIsNoDepartments() {
    put(Roster.EXECUTIVE, "li.na");

    assertThat(roster.ofDepartmentAt(new DepartmentId("executive"), time.instant()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void theDatabaseHoldsOneShiftOfARosterAtATime() {
    put(PRODUCTION, "zheng.kai");

    assertThatThrownBy(() -> put(PRODUCTION, "song.jia"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("duty_shift_alone");
  }

  @Test
  void theDatabaseKnowsWhoIsOnARoster() {
    assertThatThrownBy(() -> put(PRODUCTION, "no.body"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void theDatabaseKnowsWhatRostersThereAre() {
    assertThatThrownBy(() -> put(new Roster("no-such-department"), "li.na"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void put(Roster to, String person) {
    var now = time.instant();
    shifts.insert(
        to, new PersonId(person), new Span(now, now.plus(Duration.ofHours(1))), Shift.Source.CSV);
  }
}
