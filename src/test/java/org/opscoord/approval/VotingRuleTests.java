package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opscoord.approval.VoteChoice.ABSTAIN;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.APPROVE_WITH_CONDITIONS;
import static org.opscoord.approval.VoteChoice.REJECT;
import static org.opscoord.approval.VoteChoice.RETURN;
import static org.opscoord.approval.VotingMethod.ALL;
import static org.opscoord.approval.VotingMethod.ANY;
import static org.opscoord.approval.VotingMethod.IN_TURN;
import static org.opscoord.approval.VotingMethod.MAJORITY;
import static org.opscoord.approval.VotingMethod.QUORUM;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opscoord.approval.VotingRule.Verdict;

class VotingRuleTests {

  private static final VotingRule HALF = new VotingRule(MAJORITY, new BigDecimal("0.5"), false);
  private static final VotingRule SIXTY = new VotingRule(QUORUM, new BigDecimal("0.6"), false);

  @Test
  void oneApprovalOfAnyApproves() {
    var any = new VotingRule(ANY, null, false);
    assertThat(verdict(any, 3, APPROVE_WITH_CONDITIONS)).isEqualTo(Verdict.APPROVED);
    assertThat(verdict(any, 3, REJECT, RETURN)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(any, 3, REJECT, RETURN, ABSTAIN)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(any, 3, REJECT, RETURN, APPROVE)).isEqualTo(Verdict.APPROVED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL", "IN_TURN"})
  void everySeatThatDoesNotAbstainMustApproveAndAtLeastOne(VotingMethod method) {
    var all = new VotingRule(method, null, false);
    assertThat(verdict(all, 3, APPROVE, ABSTAIN)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(all, 3, APPROVE, ABSTAIN, APPROVE)).isEqualTo(Verdict.APPROVED);
    assertThat(verdict(all, 3, APPROVE, REJECT)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(all, 2, ABSTAIN, ABSTAIN)).isEqualTo(Verdict.NOT_APPROVED);
  }

  @Test
  void aMajorityIsMoreThanTheThresholdOfTheSeatsNotAbstaining() {
    assertThat(verdict(HALF, 5, APPROVE, APPROVE)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(HALF, 5, APPROVE, APPROVE, APPROVE)).isEqualTo(Verdict.APPROVED);
    assertThat(verdict(HALF, 5, APPROVE, APPROVE, ABSTAIN, ABSTAIN)).isEqualTo(Verdict.APPROVED);
    assertThat(verdict(HALF, 4, APPROVE, APPROVE, REJECT, REJECT)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(HALF, 4, REJECT, RETURN)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(HALF, 2, ABSTAIN, ABSTAIN)).isEqualTo(Verdict.NOT_APPROVED);
  }

  @Test
  void aQuorumCountsAbstentionsAndComparesTheOthers() {
    assertThat(verdict(SIXTY, 5, APPROVE, APPROVE)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(SIXTY, 5, APPROVE, ABSTAIN, ABSTAIN)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(SIXTY, 5, APPROVE, ABSTAIN, ABSTAIN, ABSTAIN)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(SIXTY, 5, APPROVE, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN))
        .isEqualTo(Verdict.APPROVED);
    assertThat(verdict(SIXTY, 5, APPROVE, APPROVE, APPROVE)).isEqualTo(Verdict.APPROVED);
    assertThat(verdict(SIXTY, 5, REJECT, REJECT, RETURN)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(SIXTY, 4, APPROVE, APPROVE, REJECT, REJECT)).isEqualTo(Verdict.NOT_APPROVED);
  }

  @Test
  void threeFifthsOfFiveSeatsAreExactlyThree() {
    assertThat(SIXTY.approves(new Tally(3, 0, 0, 5))).isTrue();
    assertThat(SIXTY.approves(new Tally(2, 0, 0, 5))).isFalse();
  }

  @Test
  void aVetoStopsWhatTheOthersWouldApprove() {
    var veto = new VotingRule(MAJORITY, new BigDecimal("0.5"), true);
    assertThat(verdict(veto, 5, APPROVE, REJECT)).isEqualTo(Verdict.NOT_APPROVED);
    assertThat(verdict(veto, 5, APPROVE, APPROVE, APPROVE)).isEqualTo(Verdict.OPEN);
    assertThat(verdict(veto, 5, APPROVE, APPROVE, APPROVE, ABSTAIN, APPROVE))
        .isEqualTo(Verdict.APPROVED);
  }

  @Test
  void aThresholdThatNobodyCanMeetIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> rule(MAJORITY, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> rule(QUORUM, "1.01"));
    assertThatIllegalArgumentException().isThrownBy(() -> rule(QUORUM, "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> rule(ANY, "0.5"));
    assertThatIllegalArgumentException().isThrownBy(() -> new VotingRule(QUORUM, null, false));
    assertThat(rule(QUORUM, "1").approves(new Tally(2, 1, 0, 3))).isTrue();
    assertThat(new VotingRule(IN_TURN, null, false).approves(new Tally(1, 0, 0, 1))).isTrue();
    assertThat(new VotingRule(ALL, null, false).approves(new Tally(0, 0, 1, 1))).isFalse();
  }

  private static VotingRule rule(VotingMethod method, String threshold) {
    return new VotingRule(method, new BigDecimal(threshold), false);
  }

  private static Verdict verdict(VotingRule rule, int seats, VoteChoice... votes) {
    return rule.verdict(Tally.of(List.of(votes), seats));
  }
}
