package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;
import static org.opscoord.casework.handling.HandlingKind.ADD_SIGNER;
import static org.opscoord.casework.handling.HandlingKind.REMOVE_SIGNER;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.casework.handling.Offer.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Qian Duoduo asks, Wang Fang of the same department votes, and Li Na is added. */
@OperationsTest
@Import({HandlingPlay.class, Collision.class})
class SignerTests {

  private static final String HEAD = "wang.fang";
  private static final String ADDED = "li.na";

  @Autowired ApprovalPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Collision collision;
  @Autowired Approvals approvals;

  @Test
  void whoeverIsAddedAfterIsAskedWhenTheFirstHasVoted() {
    var number = headVotes();

    add(number, HEAD, ADDED, "after");

    assertThat(play.asked(number, ADDED)).isEmpty();
    play.vote(number, HEAD, APPROVE);
    assertThat(body(number).outcome()).isNull();
    play.vote(number, ADDED, APPROVE);
    assertThat(body(number).outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(handling.written(number)).containsExactly("add-signer");
    assertThat(handling.told(number)).containsExactly(ADDED);
    assertThat(handling.facts(number, "handling.add-signer")).isEqualTo(1);
  }

  @Test
  void whoeverIsAddedBeforeVotesFirst() {
    var number = headVotes();

    add(number, HEAD, ADDED, "before");

    assertThat(play.asked(number, HEAD)).isEmpty();
    play.vote(number, ADDED, APPROVE);
    assertThat(body(number).outcome()).isNull();
    play.vote(number, HEAD, APPROVE);
    assertThat(body(number).seats()).hasSize(2);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void whoeverIsAddedBesideVotesAtTheSameTimeAndCountsInFull() {
    var number = headVotes();

    add(number, HEAD, ADDED, "beside");

    play.vote(number, HEAD, APPROVE);
    assertThat(body(number).outcome()).isNull();
    play.vote(number, ADDED, REJECT);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("rejected");
    assertThat(play.running(number)).isFalse();
  }

  @Test
  void aSignerAddedBeforeOneOfSeveralLeavesTheOthersAlone() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ALL));
    claim(number, "zhang.wei");

    add(number, "zhang.wei", ADDED, "before");

    assertThat(play.asked(number, "huang.mei")).hasSize(1);
    play.vote(number, "huang.mei", APPROVE);
    play.vote(number, ADDED, APPROVE);
    play.vote(number, "zhang.wei", APPROVE);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(body(number).seats()).hasSize(3);
  }

  @Test
  void inAMajorityTheSeatsCountAsTheyNowAre() {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.majority(1, "decision-group"));
    claim(number, "zhang.wei");
    add(number, "zhang.wei", ADDED, "beside");

    play.vote(number, "zhang.wei", APPROVE);
    play.vote(number, ADDED, APPROVE);

    assertThat(body(number).outcome()).isNull();
    play.vote(number, "huang.mei", APPROVE);
    assertThat(body(number).outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void whoAddedASignerRemovesThemAndTheVotesThatAreInDecide() {
    var number = headVotes();
    add(number, HEAD, ADDED, "beside");
    var task = play.asked(number, ADDED).get(0).getId();
    play.vote(number, HEAD, APPROVE);

    assertThat(handling.offered("zhang.wei", task)).doesNotContain(REMOVE_SIGNER);
    handling.handle(HEAD, task, REMOVE_SIGNER, request("Not needed", ADDED, null));
    play.goOn(number);

    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(body(number).seats()).hasSize(1);
    assertThat(handling.written(number)).containsExactly("add-signer", "remove-signer");
  }

  @Test
  void aSignerWhoIsNotAskedYetIsRemovedToo() {
    var number = headVotes();
    add(number, HEAD, ADDED, "after");
    var task = play.asked(number, HEAD).get(0).getId();

    handling.handle("gao.yuan", task, REMOVE_SIGNER, request("Not needed", ADDED, null));

    assertThat(play.asked(number, HEAD)).hasSize(1);
    play.vote(number, HEAD, APPROVE);
    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void nobodyIsAddedWhereOneVoteOfSeveralDecides() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ANY));
    claim(number, "zhang.wei");
    var task = play.asked(number, "zhang.wei").get(0).getId();

    assertThat(handling.offered("zhang.wei", task)).doesNotContain(ADD_SIGNER);
    assertThatThrownBy(() -> add(number, "zhang.wei", ADDED, "after"))
        .hasMessageContaining("handling.refused.add-signer");
    assertThat(body(number).seats()).hasSize(2);
  }

  @Test
  void neitherTheRequesterNorWhoSitsThereIsOffered() {
    var number = headVotes();
    var task = play.asked(number, HEAD).get(0).getId();

    assertThat(handling.offer(HEAD, task, ADD_SIGNER).people())
        .extracting(Choice::id)
        .contains(ADDED)
        .doesNotContain("qian.duoduo", HEAD);
    assertThat(handling.offer(HEAD, task, ADD_SIGNER).targets())
        .extracting(Choice::id)
        .containsExactly("before", "beside", "after");
    assertThat(handling.offered(ADDED, task)).isEmpty();
  }

  @Test
  void aTransferredVoteTakesItsSeatAlong() {
    var number = headVotes();
    var task = play.asked(number, HEAD).get(0).getId();
    var colleague =
        handling.offer(HEAD, task, TRANSFER).people().stream()
            .map(Choice::id)
            .filter(id -> !id.equals("qian.duoduo"))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(
            () -> handling.handle(HEAD, task, TRANSFER, request("You", "qian.duoduo", null)))
        .hasMessageContaining("seat.requester");
    handling.handle(HEAD, task, TRANSFER, request("Travelling", colleague, null));

    play.vote(number, colleague, APPROVE);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(body(number).seats().get(0).person()).hasToString(colleague);
  }

  @RepeatedTest(5)
  void addingASignerWhileVotingComesTooLate() throws Exception {
    var number = headVotes();

    var addition =
        collision.of(
            () -> play.give(number, HEAD, APPROVE, null), () -> add(number, HEAD, ADDED, "before"));

    assertThatThrownBy(() -> addition.get(20, TimeUnit.SECONDS)).isNotNull();
    play.goOn(number);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    assertThat(body(number).seats()).hasSize(1);
    assertThat(handling.written(number)).isEmpty();
  }

  @RepeatedTest(5)
  void votingWhileASignerIsAddedBeforeComesTooLate() throws Exception {
    var number = headVotes();

    var vote =
        collision.of(
            () -> add(number, HEAD, ADDED, "before"), () -> play.give(number, HEAD, APPROVE, null));

    assertThatThrownBy(() -> vote.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(body(number).outcome()).isNull();
    play.vote(number, ADDED, APPROVE);
    play.vote(number, HEAD, APPROVE);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @RepeatedTest(5)
  void aVoteAndTheRemovalOfItsSeatAtOnceLeaveOneOfBoth() throws Exception {
    var number = headVotes();
    add(number, HEAD, ADDED, "beside");
    var task = play.asked(number, ADDED).get(0).getId();

    var removal =
        collision.of(
            () -> play.give(number, ADDED, REJECT, "no"),
            () -> handling.handle(HEAD, task, REMOVE_SIGNER, request("No", ADDED, null)));

    assertThatThrownBy(() -> removal.get(20, TimeUnit.SECONDS)).isNotNull();
    play.goOn(number);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("rejected");
  }

  private CaseNumber headVotes() {
    var number = play.openCase("qian.duoduo", "production");
    play.start(number, Routes.body(1, "department-head", VotingMethod.ANY));
    return number;
  }

  private void add(CaseNumber number, String by, String added, String when) {
    var task = play.asked(number, by).get(0).getId();
    handling.handle(by, task, ADD_SIGNER, request("Please look too", added, when));
  }

  private void claim(CaseNumber number, String person) {
    var task = play.asked(number, person).get(0);
    play.as(person, () -> play.claim(task, person));
  }

  private ApprovalRecord.Body body(CaseNumber number) {
    return List.copyOf(approvals.of(number)).get(0).bodies().get(0);
  }
}
