package org.opscoord.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Trail;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@OperationsTest
@Import(DecisionPlay.class)
class CasePausesTests {

  @Autowired CaseStarts starts;
  @Autowired CasePauses pauses;
  @Autowired Trail trail;
  @Autowired TestClock.Time time;

  private Instant before = TestClock.START;
  private CaseNumber number = new CaseNumber("DEC-2026-0001");

  @BeforeEach
  void openACase() {
    before = time.instant();
    number =
        starts.start(
            "coordinated-decision",
            new PersonId("qian.duoduo"),
            DecisionPlay.request("title", "Waits for somebody"),
            null);
  }

  @AfterEach
  void putTimeBack() {
    time.set(before);
  }

  @Test
  void theTimeThatACaseStoodStillIsNoWorkingTimeOfIt() {
    var opened = time.instant();
    time.forward(Duration.ofHours(1));
    pauses.pause(number, "Waiting for the reporter");
    time.forward(Duration.ofMinutes(30));

    assertThat(pauses.paused(number)).isTrue();
    assertThat(pauses.workingTime(number, opened, time.instant())).isEqualTo(Duration.ofHours(1));

    pauses.resume(number);
    time.forward(Duration.ofMinutes(15));

    assertThat(pauses.paused(number)).isFalse();
    assertThat(pauses.workingTime(number, opened, time.instant()))
        .isEqualTo(Duration.ofMinutes(75));
    assertThat(pauses.workingTime(number, opened, opened.plus(Duration.ofMinutes(70))))
        .isEqualTo(Duration.ofMinutes(60));
    assertThat(pauses.workingTime(number, time.instant(), opened)).isZero();
  }

  @Test
  void whatTheCaseWaitsForIsHeldInFullAndTheRestStandsStill() {
    var opened = time.instant();
    time.forward(Duration.ofHours(1));
    pauses.pause(number, "Waiting for the reporter");
    var asked = time.instant();
    time.forward(Duration.ofMinutes(30));
    pauses.resume(number);

    assertThat(pauses.held(number, opened, time.instant())).isEqualTo(Duration.ofHours(1));
    assertThat(pauses.held(number, asked, time.instant())).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void pausingAndResumingTwiceIsOnTheTrailOnce() {
    pauses.resume(number);
    pauses.pause(number, "Waiting for a supplier");
    pauses.pause(number, "Waiting still");
    pauses.resume(number);
    pauses.resume(number);

    assertThat(trail.of(number))
        .extracting(recorded -> recorded.entry().action())
        .filteredOn(action -> List.of("case.paused", "case.resumed").contains(action))
        .containsExactly("case.paused", "case.resumed");
  }

  @Test
  void aCaseThatIsNotThereCannotWait() {
    assertThatThrownBy(() -> pauses.pause(new CaseNumber("DEC-1999-0001"), "For nothing"))
        .isInstanceOf(CaseUnknown.class);
  }
}
