package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.issue.process.IssuePlay.COORDINATOR;
import static org.opscoord.issue.process.IssuePlay.EXECUTIVE;
import static org.opscoord.issue.process.IssuePlay.HEAD;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.REPORTER;
import static org.opscoord.issue.process.IssuePlay.learning;
import static org.opscoord.issue.process.IssuePlay.report;
import static org.opscoord.issue.process.IssuePlay.s1;
import static org.opscoord.issue.process.IssuePlay.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueEvents.CalledAgain;
import org.opscoord.issue.IssueEvents.IssueEscalated;
import org.opscoord.issue.Issues;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Severity;
import org.opscoord.issue.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the report to what was learned. */
@OperationsTest
@Import(IssuePlay.class)
@RecordApplicationEvents
class IssueProcessTests {

  @Autowired IssuePlay play;
  @Autowired Issues issues;
  @Autowired Levels levels;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void mondayMorning() {
    time.set(TestClock.START);
  }

  @Test
  void theRightDepartmentHasAReportAtOnceAndACoordinatorLooksBesideIt() {
    var number = play.submit(s3());

    assertThat(issues.require(number).severity()).isEqualTo(Severity.S3);
    assertThat(issues.department(number)).hasToString("quality");
    assertThat(play.waiting(number)).containsExactly("AcknowledgeIssue " + OWNER, "ReviewTriage ?");
  }

  @Test
  void theModelWaitsAsLongAsThePolicySays() {
    var grave = play.submit(s1());
    assertThat(play.due(grave, "AcknowledgeOverdue")).containsExactly(at("2026-03-02T01:45:00Z"));
    play.acknowledge(grave, OWNER);
    assertThat(play.due(grave, "AcknowledgeOverdue")).isEmpty();
    assertThat(play.due(grave, "SolveOverdue")).containsExactly(at("2026-03-02T05:30:00Z"));

    var ordinary = play.submit(s3());
    var stage = levels.newest(ordinary);
    assertThat(stage.roundTheClock()).isFalse();
    assertThat(play.due(ordinary, "AcknowledgeOverdue"))
        .containsExactly(Date.from(stage.acknowledgeBy()));
    assertThat(stage.solveBy()).isAfter(stage.openedAt().plus(Duration.ofDays(4)));
  }

  @Test
  void anS1ThatNobodyTakesOnClimbsToTheExecutiveAndIsCalledAgainFiveTimes() {
    var number = play.submit(s1());

    for (var level = 2; level <= 4; level++) {
      assertThat(play.next(number)).isEqualTo("AcknowledgeOverdue");
      assertThat(levels.newest(number).level()).isEqualTo(level);
    }
    assertThat(play.waiting(number))
        .containsExactly(
            "AcknowledgeIssue ?",
            "AcknowledgeIssue " + HEAD,
            "AcknowledgeIssue " + EXECUTIVE,
            "AcknowledgeIssue " + OWNER,
            "ReviewTriage ?");
    assertThat(Duration.between(TestClock.START, time.instant()))
        .isEqualTo(Duration.parse("PT26M15S"));

    assertThat(play.next(number)).isEqualTo("AcknowledgeOverdue");
    var first = time.instant();
    for (var call = 2; call <= 5; call++) {
      assertThat(play.next(number)).isEqualTo("RepeatDue");
    }
    assertThat(Duration.between(first, time.instant())).isEqualTo(Duration.ofHours(16));
    assertThat(play.timers(number)).isEmpty();
    assertThat(events.stream(CalledAgain.class).map(CalledAgain::times))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(actions(number)).contains("issue.callsEnded");

    play.acknowledge(number, EXECUTIVE);
    play.solve(number, EXECUTIVE);
    assertThat(play.waiting(number)).containsExactly("VerifySolution " + REPORTER);
  }

  @Test
  void takingItOnStopsOneClockAndSolvingTheOther() {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);

    assertThat(play.waiting(number)).containsExactly("ReviewTriage ?", "SolveIssue " + OWNER);
    assertThat(play.next(number)).isEqualTo("SolveOverdue");

    assertThat(play.waiting(number))
        .containsExactly("AcknowledgeIssue " + HEAD, "ReviewTriage ?", "SolveIssue " + OWNER);
    assertThat(events.stream(IssueEscalated.class))
        .singleElement()
        .satisfies(
            climbed -> {
              assertThat(climbed.toLevel()).isEqualTo(2);
              assertThat(climbed.before()).containsExactly(new PersonId(OWNER));
            });
    play.solve(number, OWNER);
    assertThat(play.timers(number)).hasSize(1);
    assertThat(levels.of(number)).extracting(Stage::closedAt).doesNotContainNull();
  }

  @Test
  void onlyTheNewestLevelClimbsAndOnlyOnce() {
    var number = play.submit(s1());
    play.fire(number, "AcknowledgeOverdue");
    play.acknowledge(number, OWNER);
    play.fire(number, "SolveOverdue");

    assertThat(levels.of(number)).extracting(Stage::level).containsExactly(1, 2);
    assertThat(play.waiting(number))
        .containsExactly("AcknowledgeIssue " + HEAD, "ReviewTriage ?", "SolveIssue " + OWNER);
  }

  @Test
  void whoTookItOnFirstLeadsUntilAHigherLevelTakesItOver() {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);
    play.next(number);
    assertThat(cases.require(number).lead()).isEqualTo(new PersonId(OWNER));

    play.complete(number, "AcknowledgeIssue", HEAD, Map.of("takeOver", true));

    assertThat(cases.require(number).lead()).isEqualTo(new PersonId(HEAD));
    assertThat(play.waiting(number))
        .containsExactly("ReviewTriage ?", "SolveIssue " + HEAD, "SolveIssue " + OWNER);
  }

  @Test
  void whileTheReporterIsAskedTheClocksStandStillAndAreThenPutOff() {
    var number = play.submit(s1());
    play.fire(number, "AcknowledgeOverdue");
    play.acknowledge(number, OWNER);
    var before = levels.of(number);
    play.ask(number, OWNER, "Which kettles?");

    assertThat(play.waiting(number))
        .contains("AnswerReporterQuestion " + REPORTER, "AcknowledgeIssue " + HEAD);
    assertThat(play.form(number, "AnswerReporterQuestion", REPORTER))
        .containsEntry("question", "Which kettles?");
    play.acknowledge(number, HEAD);
    assertThat(play.due(number, "SolveOverdue"))
        .allMatch(due -> due.toInstant().isAfter(time.instant().plus(Duration.ofDays(3_000))));

    time.forward(Duration.ofHours(2));
    play.answer(number);

    var after = levels.of(number);
    assertThat(after.get(0).solveBy()).isEqualTo(before.get(0).solveBy().plus(Duration.ofHours(2)));
    assertThat(after.get(1).solveBy()).isEqualTo(before.get(1).solveBy().plus(Duration.ofHours(2)));
    assertThat(play.due(number, "SolveOverdue"))
        .containsExactlyInAnyOrder(
            Date.from(after.get(0).solveBy()), Date.from(after.get(1).solveBy()));
    assertThat(actions(number)).contains("case.paused", "case.resumed");
    assertThat(play.form(number, "SolveIssue", OWNER)).containsEntry("hasQuestions", true);
  }

  @Test
  void theClocksGoOnOnlyWhenTheLastQuestionIsAnswered() {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);
    play.fire(number, "SolveOverdue");
    play.acknowledge(number, HEAD);
    play.ask(number, OWNER, "Which kettles?");
    play.ask(number, HEAD, "Since when?");

    play.answer(number);
    assertThat(issues.require(number).pausedAt()).isNotNull();
    play.fire(number, "AnswerTimeOver");

    assertThat(issues.require(number).pausedAt()).isNull();
    assertThat(play.waiting(number))
        .containsExactly("ReviewTriage ?", "SolveIssue " + HEAD, "SolveIssue " + OWNER);
  }

  @Test
  void aClockOfOpenTasksIsStoppedToo() {
    var number = play.submit(s1());
    play.fire(number, "AcknowledgeOverdue");
    play.acknowledge(number, OWNER);
    play.ask(number, OWNER, "Which kettles?");
    time.forward(Duration.ofMinutes(10));
    var paused = play.due(number, "AcknowledgeOverdue");
    play.answer(number);

    assertThat(paused)
        .allMatch(due -> due.toInstant().isAfter(at("2030-01-01T00:00:00Z").toInstant()));
    assertThat(play.due(number, "AcknowledgeOverdue"))
        .containsExactly(Date.from(levels.newest(number).acknowledgeBy()));
  }

  @Test
  void theReporterSaysThatItIsSolvedAndAnS1IsLearnedFrom() {
    var number = play.solved(s1());
    play.verified(number);

    assertThat(play.waiting(number)).containsExactly("LearnFromIssue " + OWNER);
    assertThatThrownBy(
            () -> play.complete(number, "LearnFromIssue", OWNER, Map.of("nothing", true)))
        .hasMessageContaining("Cause");
    play.complete(number, "LearnFromIssue", OWNER, learning());

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(actions(number)).contains("issue.learned", "case.closed");
    assertThat(play.running(number)).isFalse();
  }

  @Test
  void learningFromASmallIssueIsOfferedOnly() {
    var nothing = play.solved(s3());
    play.verified(nothing);
    play.complete(nothing, "OfferLearning", OWNER, Map.of("nothing", true));
    var silent = play.solved(s3());
    play.verified(silent);
    play.fire(silent, "LearningTimeOver");

    assertThat(cases.require(nothing).state()).isEqualTo(CaseState.CLOSED);
    assertThat(cases.require(silent).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void anIssueThatIsNotSolvedGoesOnOneLevelHigher() {
    var number = play.submit(s1());
    play.complete(number, "ReviewTriage", COORDINATOR, Map.of("triage", "confirm"));
    play.acknowledge(number, OWNER);
    play.solve(number, OWNER);
    play.notSolved(number);

    assertThat(levels.newest(number).level()).isEqualTo(2);
    assertThat(play.waiting(number)).containsExactly("AcknowledgeIssue " + HEAD);
    assertThat(actions(number)).contains("issue.reopened");
  }

  @Test
  void aReopenedLastLevelStaysTheLast() {
    var number = play.submit(s1());
    for (var level = 2; level <= 4; level++) {
      play.next(number);
    }
    play.acknowledge(number, EXECUTIVE);
    play.solve(number, EXECUTIVE);
    play.notSolved(number);

    assertThat(levels.newest(number).level()).isEqualTo(4);
    assertThat(play.waiting(number)).contains("AcknowledgeIssue " + EXECUTIVE);
  }

  @Test
  void aReporterWhoSaysNothingIsTakenToAgree() {
    var number = play.solved(s3());
    assertThat(play.next(number)).isEqualTo("VerificationTimeOver");

    assertThat(trail.of(number))
        .filteredOn(recorded -> recorded.entry().action().equals("issue.silent"))
        .singleElement()
        .matches(recorded -> recorded.entry().automatic());
    assertThat(play.waiting(number)).containsExactly("OfferLearning " + OWNER);
  }

  @Test
  void aCoordinatorOverrulesTheRulesWithAReason() {
    var number = play.submit(s3());
    play.complete(
        number,
        "ReviewTriage",
        COORDINATOR,
        Map.of(
            "triage", "overrule",
            "newSeverity", "S2",
            "newDepartment", "production",
            "reason", "The line presses too hard."));

    assertThat(issues.require(number).severity()).isEqualTo(Severity.S2);
    assertThat(play.waiting(number)).containsExactly("AcknowledgeIssue liu.yang");
    assertThat(levels.of(number)).hasSize(2);
  }

  @Test
  void aMergedIssueFollowsItsParent() {
    var parent = play.submit(s3());
    var child = play.submit(s3());
    var offered = play.form(child, "ReviewTriage", COORDINATOR).get("alike").toString();
    assertThat(offered).contains(parent.value());
    play.complete(child, "ReviewTriage", COORDINATOR, merge(parent));

    assertThat(play.waiting(child)).isEmpty();
    assertThat(cases.require(child).state()).isEqualTo(CaseState.OPEN);
    acting.run(REPORTER, () -> ending.withdraw(parent, "It was the kettle of a guest."));

    assertThat(cases.require(parent).state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(cases.require(child).state()).isEqualTo(CaseState.CLOSED);
    assertThat(play.running(child)).isFalse();
  }

  @Test
  void anIssueIsNeverMergedInACircleOrIntoOneThatHasEnded() {
    var parent = play.submit(s3());
    var child = play.submit(s3());
    play.complete(child, "ReviewTriage", COORDINATOR, merge(parent));

    assertThatThrownBy(() -> play.complete(parent, "ReviewTriage", COORDINATOR, merge(child)))
        .hasMessageContaining(child.value());
    assertThatThrownBy(() -> play.complete(parent, "ReviewTriage", COORDINATOR, merge(parent)))
        .hasMessageContaining(parent.value());
  }

  @Test
  void aCoordinatorCancelsAndTheLevelsEnd() {
    var number = play.submit(report(5, 2));
    acting.run(COORDINATOR, () -> ending.cancel(number, "Reported for practice."));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CANCELLED);
    assertThat(levels.of(number)).extracting(Stage::closedAt).doesNotContainNull();
    assertThatThrownBy(() -> levels.climb(number)).isInstanceOf(IllegalStateException.class);
  }

  private static Map<String, Object> merge(CaseNumber parent) {
    return Map.of("triage", "merge", "parent", parent.value(), "reason", "The same kettles.");
  }

  private List<String> actions(CaseNumber number) {
    return trail.of(number).stream().map(recorded -> recorded.entry().action()).toList();
  }

  private static Date at(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
