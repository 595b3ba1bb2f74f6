package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opscoord.approval.VoteChoice.ABSTAIN;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.APPROVE_WITH_CONDITIONS;
import static org.opscoord.approval.VoteChoice.REJECT;
import static org.opscoord.approval.VoteChoice.RETURN;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.approval.ApprovalEvents.BodyDecided;
import org.opscoord.approval.ApprovalEvents.ProvisionallyApproved;
import org.opscoord.approval.ApprovalEvents.RoundEnded;
import org.opscoord.approval.ApprovalEvents.StageDecided;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OperationsTest
@RecordApplicationEvents
class ApprovalPathTests {

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired RuntimeService runtime;
  @Autowired ApplicationEvents events;

  @Test
  void aSmallMatterIsDecidedByTheRequestersHead() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    assertThat(asked(number)).containsExactly("wang.fang");

    play.vote(number, "wang.fang", APPROVE_WITH_CONDITIONS, "not before May");

    ended(number, "approved");
    assertThat(play.result(number, "approvalReason")).isEqualTo("王芳: not before May");
    assertThat(play.result(number, "approvalReturnTo")).isNull();
    assertThat(play.result(number, "approvalRound")).isEqualTo(1);
    assertThat(play.result(number, "route")).isNull();
    var body = round(number).bodies().get(0);
    assertThat(body.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(body.note()).isNull();
    assertThat(body.seats().get(0).person()).isEqualTo(new PersonId("wang.fang"));
    assertThat(round(number).reason()).isEqualTo("王芳: not before May");
    assertThat(events.stream(RoundEnded.class))
        .singleElement()
        .satisfies(
            over -> {
              assertThat(over.subjectType()).isEqualTo("sample");
              assertThat(over.outcome()).isEqualTo(Outcome.APPROVED);
            });
  }

  @Test
  void theFirstStageNotApprovedEndsTheRound() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, "product", 200_000, 3, "normal");

    play.vote(number, "wang.fang", REJECT, "too early");

    ended(number, "rejected");
    assertThat(play.result(number, "approvalReason")).isEqualTo("王芳: too early");
    assertThat(round(number).bodies()).hasSize(1);
  }

  @Test
  void headAndHumanResourcesAreAskedTogetherAboutPeople() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "people", 0, 2, "normal");
    assertThat(asked(number)).containsExactlyInAnyOrder("wang.fang", "anna.schmidt");

    play.vote(number, "anna.schmidt", APPROVE);
    assertThat(asked(number)).containsExactly("wang.fang");
    play.vote(number, "wang.fang", APPROVE);

    ended(number, "approved");
    assertThat(events.stream(BodyDecided.class).map(BodyDecided::department))
        .containsExactly(new DepartmentId("hr"), new DepartmentId("sales"));
    assertThat(events.stream(StageDecided.class)).hasSize(1);
  }

  @Test
  void everyAffectedDepartmentAndFinanceAgreeToAnExpensiveMatter() {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, "product", 200_000, 3, "normal");
    play.vote(number, "wang.fang", APPROVE);
    assertThat(play.open(number)).hasSize(4);

    play.vote(number, "liu.yang", APPROVE);
    play.vote(number, "huang.mei", ABSTAIN);
    play.vote(number, "li.na", APPROVE);
    assertThat(asked(number)).containsExactly("guo.lei|yang.jun");
    play.vote(number, "yang.jun", APPROVE);

    ended(number, "approved");
    assertThat(round(number).bodies())
        .extracting(ApprovalRecord.Body::body)
        .containsExactly("department-head", "decision-group", "finance-head");
  }

  @Test
  void aVetoOfFinanceEndsTheStageWhileTheGroupIsStillVoting() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, "product", 200_000, 3, "normal");
    play.vote(number, "wang.fang", APPROVE);

    play.vote(number, "li.na", REJECT, "no money");

    ended(number, "rejected");
    var group = round(number).bodies().get(1);
    assertThat(group.body()).isEqualTo("decision-group");
    assertThat(group.outcome()).isNull();
  }

  @Test
  void anUrgentMatterIsDecidedByTheMajorityAndNobodyElseIsAskedAnyMore() {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, "product", 0, 3, "urgent");
    play.vote(number, "wang.fang", APPROVE);

    play.vote(number, "zhang.wei", APPROVE);
    assertThat(play.open(number)).hasSize(2);
    play.vote(number, "huang.mei", APPROVE);

    ended(number, "approved");
  }

  @Test
  void theStrategicCommitteeDecidesByQuorum() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "strategy", 0, 3, "normal");
    play.vote(number, "wang.fang", APPROVE);
    assertThat(asked(number))
        .containsExactlyInAnyOrder("chen.guoqiang", "zhao.min", "li.na", "wang.fang", "zhang.wei");

    play.vote(number, "chen.guoqiang", APPROVE);
    play.vote(number, "zhang.wei", REJECT, "not now");
    play.vote(number, "zhao.min", APPROVE);
    assertThat(play.running(number)).isTrue();
    play.vote(number, "li.na", APPROVE);

    ended(number, "approved");
  }

  @Test
  void aReturnNamesTheStepAndTheNextRoundCountsOn() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    play.vote(number, "wang.fang", RETURN, "score it again");

    ended(number, "returned");
    assertThat(play.result(number, "approvalReturnTo")).isEqualTo("EvaluateOptions");
    assertThat(round(number).returnTo()).isEqualTo("EvaluateOptions");

    play.start(number, "process", 0, 1, "normal");
    play.vote(number, "wang.fang", APPROVE);
    assertThat(approvals.of(number))
        .extracting(ApprovalRecord::round, ApprovalRecord::outcome)
        .containsExactly(tuple(1, Outcome.RETURNED), tuple(2, Outcome.APPROVED));
  }

  @Test
  void anEmergencyHoldsForTheTimeBeingAndIsRatifiedAfterwards() {
    var number = play.openCase("qian.duoduo", "production");
    play.start(number, "resource", 3_000_000, 5, "emergency");
    assertThat(asked(number)).containsExactly("li.na|zhao.min");

    play.vote(number, "zhao.min", APPROVE);

    assertThat(round(number).provisional()).isTrue();
    assertThat(round(number).outcome()).isNull();
    assertThat(events.stream(ProvisionallyApproved.class)).hasSize(1);
    assertThat(play.open(number)).hasSize(5);
    play.vote(number, "zhao.min", APPROVE);
    play.vote(number, "li.na", APPROVE);
    play.vote(number, "wang.fang", APPROVE);
    ended(number, "approved");
    assertThat(round(number).provisional()).isFalse();
    assertThat(trail(number)).contains("approval.provisional");
  }

  @Test
  void anEmergencyThatIsNotRatifiedIsRejected() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "resource", 0, 1, "emergency");
    play.vote(number, "li.na", APPROVE);

    play.vote(number, "zhang.wei", RETURN, "should have asked us");
    play.vote(number, "wang.fang", REJECT, "unnecessary");
    play.vote(number, "chen.guoqiang", REJECT, "unnecessary");

    ended(number, "rejected");
    assertThat(play.result(number, "approvalReturnTo")).isNull();
    assertThat(round(number).provisional()).isFalse();
  }

  @Test
  void anEmergencyThatNoExecutiveApprovesNeverHolds() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "resource", 0, 1, "emergency");
    play.vote(number, "li.na", REJECT, "no emergency");

    ended(number, "rejected");
    assertThat(events.stream(ProvisionallyApproved.class)).isEmpty();
  }

  @Test
  void aHeadWhoAsksIsAnsweredOneLevelUpAndTheRecordSaysWhy() {
    var number = play.openCase("wang.fang");
    play.start(number, "process", 0, 1, "normal");
    assertThat(asked(number)).containsExactly("chen.guoqiang");
    assertThat(round(number).bodies().get(0).note()).contains("王芳").contains("one level up");
    assertThat(trail(number)).contains("approval.composed");
  }

  @Test
  void anApproverCountedInAnEarlierStageIsPassedWithTheReason() {
    var number = play.openCase("deng.bo");
    play.start(number, "finance", 150_000, 1, "normal");

    play.vote(number, "li.na", APPROVE);

    ended(number, "approved");
    var seat = round(number).bodies().get(1).seats().get(0);
    assertThat(seat.automatic()).isTrue();
    assertThat(seat.person()).isNull();
    assertThat(seat.choice()).isEqualTo(APPROVE);
    assertThat(seat.reason()).contains("already approved in stage 1");
    assertThat(trail.of(number))
        .anyMatch(
            entry -> entry.entry().automatic() && entry.entry().action().equals("vote.automatic"));
  }

  @Test
  void aBodyThatNobodyFillsGoesToACoordinatorWhoClaimsIt() {
    var number = play.openCase("qian.duoduo");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ALL));
    assertThat(asked(number)).containsExactly("gao.yuan|he.jing");
    assertThat(round(number).bodies().get(0).note()).contains("coordinator");

    play.vote(number, "gao.yuan", APPROVE);
    ended(number, "approved");
  }

  @Test
  void seatsInTurnAreAskedOneAfterAnother() {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.IN_TURN));

    assertThat(asked(number)).containsExactly("liu.yang|zhang.wei");
    play.vote(number, "zhang.wei", APPROVE);
    assertThat(asked(number)).containsExactly("huang.mei|tang.yu");
    play.vote(number, "tang.yu", ABSTAIN);
    assertThat(asked(number)).containsExactly("guo.lei|yang.jun");
    play.vote(number, "guo.lei", APPROVE);

    ended(number, "approved");
  }

  @Test
  void aRefusalInTurnSparesThoseWhoWouldFollow() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.IN_TURN));
    play.vote(number, "zhang.wei", REJECT, "no capacity");
    ended(number, "rejected");
    assertThat(round(number).bodies().get(0).seats().get(1).choice()).isNull();
  }

  @Test
  void anyOfSeveralSeatsApprovesAndOnlyAllOfThemRefuse() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ANY));
    play.vote(number, "zhang.wei", REJECT, "no");
    assertThat(play.running(number)).isTrue();
    play.vote(number, "huang.mei", APPROVE);
    ended(number, "approved");

    var other = play.openCase("qian.duoduo", "production", "quality");
    play.start(other, Routes.body(1, "decision-group", VotingMethod.ANY));
    play.vote(other, "zhang.wei", REJECT, "no");
    play.vote(other, "huang.mei", RETURN, "look again");
    ended(other, "returned");
  }

  @Test
  void aRuleTableThatGivesNoRouteStopsTheApprovalInsteadOfLettingItPass() {
    var number = play.openCase("qian.duoduo");
    assertThatThrownBy(() -> play.start(number, "process", 0, 1, "whenever"))
        .hasStackTraceContaining("nobody would have to approve");
    assertThat(approvals.of(number)).isEmpty();
    assertThat(play.running(number)).isTrue();
  }

  @Test
  void aRoundIsGivenUpWhenItsCaseEnds() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    cases.end(number, CaseState.CANCELLED, "cancelled");
    assertThat(trail(number)).contains("approval.abandoned");
    assertThat(round(number).outcome()).isNull();
    assertThatThrownBy(() -> play.vote(number, "wang.fang", APPROVE))
        .hasMessageContaining("has been decided, or its vote is not needed any more");
  }

  @Test
  void aNewRoundGivesUpOneThatWasInterrupted() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .singleResult()
            .getId(),
        "interrupted");

    play.start(number, "process", 0, 1, "normal");
    assertThat(trail(number)).contains("approval.abandoned");
    play.vote(number, "wang.fang", APPROVE);
    assertThat(approvals.of(number).get(0).outcome()).isNull();
    assertThat(approvals.of(number).get(1).outcome()).isEqualTo(Outcome.APPROVED);
  }

  private void ended(CaseNumber number, String outcome) {
    assertThat(play.running(number)).as("still running").isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo(outcome);
  }

  private ApprovalRecord round(CaseNumber number) {
    return approvals.of(number).get(0);
  }

  private List<String> trail(CaseNumber number) {
    return trail.of(number).stream().map(entry -> entry.entry().action()).toList();
  }

  /** Who is asked, seat by seat; several holders of one seat with a bar between them. */
  private List<String> asked(CaseNumber number) {
    return play.open(number).stream().map(this::holders).toList();
  }

  private String holders(Task task) {
    return task.getAssignee() != null
        ? task.getAssignee()
        : Stream.of(
                "he.jing",
                "gao.yuan",
                "li.na",
                "zhao.min",
                "zhang.wei",
                "liu.yang",
                "huang.mei",
                "tang.yu",
                "yang.jun",
                "guo.lei")
            .filter(person -> play.isCandidate(task, person))
            .sorted()
            .reduce((left, right) -> left + "|" + right)
            .orElse("nobody");
  }
}
