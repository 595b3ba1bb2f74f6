package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class ApprovalProcessTests {

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;

  @Test
  void aSmallMatterIsDecidedByTheRequestersHead() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");

    play.vote(number, "wang.fang", VoteChoice.APPROVE);

    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    var round = approvals.of(number).get(0);
    assertThat(round.outcome()).isEqualTo(Outcome.APPROVED);
  }
}
