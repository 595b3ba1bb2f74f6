package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.approval.ApprovalEvents.VoteReminded;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OperationsTest
@RecordApplicationEvents
class VoteTimeoutTests {

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired Voting voting;
  @Autowired Trail trail;
  @Autowired WorkingCalendar calendar;
  @Autowired TestClock.Time time;
  @Autowired ManagementService management;
  @Autowired ApplicationEvents events;

  @Test
  void aSeatHasTheWorkingTimeThatTheRouteGives() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");

    var due = Date.from(calendar.after(time.instant(), Duration.ofHours(8)));
    assertThat(play.open(number).get(0).getDueDate()).isEqualTo(due);
    assertThat(management.createJobQuery().activityId("AnswerOverdue").timers().list())
        .anyMatch(timer -> timer.getDuedate().equals(due));
  }

  @Test
  void anUnansweredHeadLosesTheVoteToTheHeadAboveWithNewTime() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    var task = play.open(number).get(0);
    time.forward(Duration.ofDays(3));

    play.fire(number, "AnswerOverdue");

    var handedOver = play.open(number).get(0);
    assertThat(handedOver.getId()).isEqualTo(task.getId());
    assertThat(handedOver.getAssignee()).isEqualTo("chen.guoqiang");
    assertThat(handedOver.getDueDate())
        .isEqualTo(Date.from(calendar.after(time.instant(), Duration.ofHours(8))));
    assertThat(actions(number)).contains("vote.escalated");
    var ballot = new Ballot(APPROVE, null, null);
    var seat = play.seatOf(task);
    assertThatThrownBy(() -> voting.cast(seat, new PersonId("wang.fang"), ballot))
        .isInstanceOf(VoteRefused.class)
        .hasMessageContaining("vote.withoutSeat");

    play.vote(number, "chen.guoqiang", APPROVE);
    assertThat(play.running(number)).isFalse();
  }

  @Test
  void whereNobodyStandsAboveTheHolderIsReminded() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "normal");
    play.fire(number, "AnswerOverdue");

    play.fire(number, "NextDeadline");

    assertThat(play.open(number).get(0).getAssignee()).isEqualTo("chen.guoqiang");
    assertThat(events.stream(VoteReminded.class))
        .singleElement()
        .satisfies(
            reminded -> assertThat(reminded.taskId()).isEqualTo(play.open(number).get(0).getId()));
  }

  @Test
  void theSharedSeatOfTheExecutivesEscalatesToTheHeadAboveThem() {
    var number = play.openCase("qian.duoduo");
    play.start(number, "process", 0, 1, "emergency");

    play.fire(number, "AnswerOverdue");

    var task = play.open(number).get(0);
    assertThat(task.getAssignee()).isEqualTo("chen.guoqiang");
    assertThat(play.isCandidate(task, "li.na")).isFalse();
    assertThat(play.asked(number, "zhao.min")).isEmpty();
  }

  @Test
  void aSeatMayEscalateToSeveralPeopleOfWhomOneAnswers() {
    var number = play.openCase("qian.duoduo");
    play.start(number, Routes.body(1, "process-owner", VotingMethod.ANY, TimeoutAction.ESCALATE));
    assertThat(play.asked(number, "fang.qi")).hasSize(1);

    play.fire(number, "AnswerOverdue");

    assertThat(approvals.of(number).get(0).bodies().get(0).seats().get(0).holders())
        .containsExactly(new PersonId("james.carter"), new PersonId("zhou.tao"));
    assertThat(play.asked(number, "fang.qi")).isEmpty();
    play.vote(number, "zhou.tao", APPROVE);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void aReminderKeepsTheSeatOpenAndIsRepeated() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, "process", 0, 1, "normal");
    play.vote(number, "wang.fang", APPROVE);
    play.vote(number, "zhang.wei", APPROVE);

    play.fire(number, "AnswerOverdue");
    play.fire(number, "NextDeadline");

    assertThat(events.stream(VoteReminded.class)).hasSize(2);
    assertThat(events.stream(VoteReminded.class).map(VoteReminded::body))
        .containsOnly("decision-group");
    assertThat(play.open(number)).hasSize(1);
    play.vote(number, "huang.mei", APPROVE);
    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void silenceMayApproveAndIsMarkedAsAutomatic() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ALL, TimeoutAction.PASS));
    play.vote(number, "zhang.wei", APPROVE);

    play.fire(number, "AnswerOverdue");

    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
    var seat = approvals.of(number).get(0).bodies().get(0).seats().get(1);
    assertThat(seat.choice()).isEqualTo(APPROVE);
    assertThat(seat.automatic()).isTrue();
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().action().equals("vote.automatic"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.entry().automatic()).isTrue();
              assertThat(entry.entry().actor()).isNull();
              assertThat(entry.entry().comment()).contains("No vote was given in time");
            });
  }

  @Test
  void silenceMayRejectAndIsMarkedAsAutomatic() {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.majority(1, "decision-group"), rejecting());

    play.fire(number, "AnswerOverdue");

    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("rejected");
    var seat = approvals.of(number).get(0).bodies().get(1).seats().get(0);
    assertThat(seat.choice()).isEqualTo(REJECT);
    assertThat(seat.automatic()).isTrue();
  }

  @Test
  void anAutomaticVoteDoesNotDecideWhatOthersStillCan() {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ANY, TimeoutAction.REJECT));
    var seats = play.open(number);
    play.fireFor(number, "AnswerOverdue", seats.get(0));

    assertThat(play.open(number)).hasSize(2);
    play.vote(number, "yang.jun", APPROVE);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  private static RoutedBody rejecting() {
    return Routes.body(1, "finance-head", VotingMethod.ANY, TimeoutAction.REJECT);
  }

  private List<String> actions(CaseNumber number) {
    return trail.of(number).stream().map(entry -> entry.entry().action()).toList();
  }
}
