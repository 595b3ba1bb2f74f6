package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
class VoteChangeTests {

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired VoteChanges changes;
  @Autowired Trail trail;
  @Autowired Texts texts;
  @Autowired JdbcClient jdbc;

  private CaseNumber number = new CaseNumber("TST-2026-0000");

  @BeforeEach
  void threeDepartmentsDecideByMajority() {
    number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.majority(1, "decision-group"));
  }

  @Test
  void aVoteCanBeChangedUntilItsBodyIsDecided() {
    play.vote(number, "zhang.wei", REJECT, "no capacity");

    change(0, "zhang.wei", APPROVE, null);

    assertThat(seat(0).choice()).isEqualTo(APPROVE);
    assertThat(seat(0).reason()).isNull();
    assertThat(play.open(number)).hasSize(2);
    assertThat(trail.of(number))
        .extracting(entry -> entry.entry().action())
        .contains("vote.cast", "vote.changed");
    assertThat(revisions(0)).isEqualTo(2);
  }

  @Test
  void aChangeThatDecidesTheBodyLetsTheProcessGoOn() {
    play.vote(number, "zhang.wei", REJECT, "no capacity");
    play.vote(number, "huang.mei", APPROVE);
    assertThat(play.running(number)).isTrue();

    change(0, "zhang.wei", APPROVE, null);

    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(seat(2).choice()).isNull();
  }

  @Test
  void aChangeMayDecideWhileTheEngineHasNotYetMovedOnFromTheFirstVote() {
    play.vote(number, "huang.mei", APPROVE);
    play.give(number, "zhang.wei", REJECT, "no capacity");

    change(0, "zhang.wei", APPROVE, null);

    play.goOn(number);
    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void aChangeInOneBodyEndsAStageThatOthersStillVoteIn() {
    var two = play.openCase("qian.duoduo", "production", "quality");
    play.start(
        two,
        Routes.body(1, "decision-group", VotingMethod.ALL),
        Routes.body(1, "finance-head", VotingMethod.ANY));
    play.vote(two, "zhang.wei", APPROVE);

    changes.change(two, seatId(two, 0), new PersonId("zhang.wei"), new Ballot(REJECT, "no", null));

    assertThat(play.running(two)).isFalse();
    assertThat(play.result(two, "approvalOutcome")).isEqualTo("rejected");
  }

  @Test
  void aVoteAfterTheDecisionIsRefusedWithASentence() {
    play.vote(number, "zhang.wei", APPROVE);
    play.vote(number, "huang.mei", APPROVE);

    assertThatThrownBy(() -> change(0, "zhang.wei", REJECT, "changed my mind"))
        .isInstanceOfSatisfying(
            VoteRefused.class,
            refused ->
                assertThat(texts.text(Locale.ENGLISH, refused))
                    .isEqualTo(
                        "This body (Cross-department decision group) has been decided, or its vote"
                            + " is not needed any more. Votes can no longer be given or changed."));
    assertThat(seat(0).choice()).isEqualTo(APPROVE);
  }

  @Test
  void sayingTheSameAgainDoesNothingEvenAfterTheDecision() {
    play.vote(number, "zhang.wei", APPROVE);
    change(0, "zhang.wei", APPROVE, "  ");
    assertThat(revisions(0)).isEqualTo(1);
    play.vote(number, "huang.mei", APPROVE);

    change(0, "zhang.wei", APPROVE, null);
    assertThat(revisions(0)).isEqualTo(1);
  }

  @Test
  void whoHasNoSeatCannotVote() {
    play.vote(number, "zhang.wei", APPROVE);
    assertThatThrownBy(() -> change(0, "qian.duoduo", REJECT, "mine!"))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.withoutSeat");
    assertThatThrownBy(() -> change(1, "zhang.wei", REJECT, "no"))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.withoutSeat");
  }

  @Test
  void onlyWhoSpokeForTheSeatChangesItsVote() {
    play.vote(number, "zhang.wei", APPROVE);
    assertThatThrownBy(() -> change(0, "liu.yang", REJECT, "no"))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.seatHasSpoken");
  }

  @Test
  void theFirstVoteIsGivenInTheTask() {
    assertThatThrownBy(() -> change(0, "zhang.wei", APPROVE, null))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.notYetCast");
  }

  @Test
  void aChangeNeedsItsReasonToo() {
    play.vote(number, "zhang.wei", APPROVE);
    assertThatThrownBy(() -> change(0, "zhang.wei", REJECT, " "))
        .isInstanceOfSatisfying(
            VoteRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.messageKey())
                    .containsExactly("vote.reason.missing"));
  }

  @Test
  void aSeatBelongsToItsCase() {
    play.vote(number, "zhang.wei", APPROVE);
    var other = play.openCase("qian.duoduo");
    var ballot = new Ballot(REJECT, "no", null);
    assertThatThrownBy(
            () -> changes.change(other, seatId(number, 0), new PersonId("zhang.wei"), ballot))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.seatUnknown");
    assertThatThrownBy(
            () -> changes.change(other, new SeatId(-1), new PersonId("zhang.wei"), ballot))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.seatUnknown");
  }

  private void change(int seat, String person, VoteChoice choice, @Nullable String reason) {
    changes.change(
        number, seatId(number, seat), new PersonId(person), new Ballot(choice, reason, null));
  }

  private SeatId seatId(CaseNumber of, int seat) {
    return SeatId.parse(approvals.of(of).get(0).bodies().get(0).seats().get(seat).seat());
  }

  private ApprovalRecord.Seat seat(int seat) {
    return approvals.of(number).get(0).bodies().get(0).seats().get(seat);
  }

  private int revisions(int seat) {
    return jdbc.sql("SELECT count(*) FROM coordination.vote WHERE seat_id = :seat")
        .param("seat", seatId(number, seat).value())
        .query(Integer.class)
        .single();
  }
}
