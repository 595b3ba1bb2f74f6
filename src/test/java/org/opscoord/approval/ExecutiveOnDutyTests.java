package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.approval.VoteChoice.APPROVE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.duty.RosterFile;
import org.opscoord.duty.RosterImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** These commit a roster of the executives; afterwards there is none again. */
@OperationsTest
class ExecutiveOnDutyTests {

  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired RosterImport rosters;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock.Time time;

  @AfterEach
  void takeTheRosterAway() {
    jdbc.sql("DELETE FROM coordination.duty_shift WHERE roster = 'executive'").update();
  }

  @Test
  void anEmergencyIsAskedOfTheExecutiveOnDutyAlone() {
    onDuty("zhao.min", -1, 1);
    var number = play.openCase("qian.duoduo");
    play.start(number, "resource", 0, 1, "emergency");

    assertThat(play.asked(number, "zhao.min")).hasSize(1);
    assertThat(play.asked(number, "li.na")).isEmpty();
    play.vote(number, "zhao.min", APPROVE);

    var round = approvals.of(number).get(0);
    assertThat(round.provisional()).isTrue();
    assertThat(round.bodies().get(0).note()).isEqualTo("赵敏 is the executive on duty.");
  }

  @Test
  void inAHoleOfTheRosterAnyExecutiveAnswers() {
    onDuty("zhao.min", -3, -1);
    var number = play.openCase("qian.duoduo");
    play.start(number, "resource", 0, 1, "emergency");

    assertThat(play.asked(number, "zhao.min")).hasSize(1);
    assertThat(play.asked(number, "li.na")).hasSize(1);
  }

  private void onDuty(String person, int from, int until) {
    var line = "executive,%s,%s,%s".formatted(person, local(from), local(until));
    var text = "roster,person,from,until\n" + line;
    var file = new RosterFile(text.getBytes(StandardCharsets.UTF_8), null, false);
    assertThat(rosters.run(file).applied()).isTrue();
  }

  private LocalDateTime local(int hours) {
    Instant at = time.instant().plus(Duration.ofHours(hours));
    return LocalDateTime.ofInstant(at, COMPANY);
  }
}
