package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.issue.process.IssuePlay.COORDINATOR;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.s1;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.Issues;
import org.opscoord.issue.Levels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An S1 issue of quality has climbed to Gao Yuan, who brings departments together. */
@OperationsTest
@Import(IssuePlay.class)
class TogetherTests {

  private static final String PRODUCTION_HEAD = "zhang.wei";

  @Autowired IssuePlay play;
  @Autowired Issues issues;
  @Autowired Levels levels;
  @Autowired Cases cases;
  @Autowired CasePauses pauses;
  @Autowired CaseVisibility visibility;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  private CaseNumber number = new CaseNumber("ISS-1999-0001");

  @BeforeEach
  void anIssueHasClimbedToTheCoordinator() {
    time.set(TestClock.START);
    number = play.submit(s1());
    play.acknowledge(number, OWNER);
    while (levels.newest(number).level() < 3) {
      play.next(number);
    }
    play.acknowledge(number, COORDINATOR);
  }

  @Test
  void headsAreInvitedToAJointSessionAndItsMinutesAreKept() {
    assertThat(sees(PRODUCTION_HEAD)).isFalse();

    convene("2026-03-03", "14:30");

    assertThat(sees(PRODUCTION_HEAD)).isTrue();
    assertThat(invited()).containsExactlyInAnyOrder(PRODUCTION_HEAD, "huang.mei");
    assertThat(play.task(number, IssueModel.HOLD_SESSION, COORDINATOR).getDueDate())
        .isEqualTo(Instant.parse("2026-03-03T06:30:00Z"));
    assertThat(play.form(number, IssueModel.HOLD_SESSION, COORDINATOR).get("sessionAgenda"))
        .hasToString("Who changes the seal?");
    play.complete(
        number,
        IssueModel.HOLD_SESSION,
        COORDINATOR,
        Map.of("attended", List.of(PRODUCTION_HEAD), "minutes", "Production changes it."));

    assertThat(
            jdbc.sql(
                    """
                    SELECT minutes || ' ' || attended[1] FROM coordination.issue_session
                     WHERE number = :number
                    """)
                .param("number", number.value())
                .query(String.class)
                .single())
        .isEqualTo("Production changes it. zhang.wei");
    assertThat(
            String.valueOf(play.form(number, IssueModel.SOLVE_ISSUE, COORDINATOR).get("sessions")))
        .contains("Production changes it.");
    assertThat(actions()).contains("issue.session.convened", "issue.session.held");
    play.solve(number, COORDINATOR);
    assertThat(issues.require(number).solution()).isEqualTo("A new seal.");
  }

  @Test
  void theClockForSolvingRunsOnWhileTheSessionIsAwaited() {
    convene("2026-03-09", "09:00");

    assertThat(play.due(number, IssueModel.SESSION_OVERDUE)).hasSize(1);
    play.fire(number, IssueModel.SESSION_OVERDUE);

    assertThat(levels.newest(number).level()).isEqualTo(4);
    assertThat(play.open(number, IssueModel.HOLD_SESSION)).hasSize(1);
  }

  @Test
  void aQuestionToTheReporterStopsThatClockToo() {
    convene("2026-03-09", "09:00");
    play.ask(number, OWNER, "Which kettles?");

    assertThat(play.due(number, IssueModel.SESSION_OVERDUE))
        .allMatch(due -> due.toInstant().isAfter(time.instant().plus(Duration.ofDays(365))));

    play.answer(number);

    assertThat(play.due(number, IssueModel.SESSION_OVERDUE))
        .allMatch(due -> due.toInstant().isBefore(time.instant().plus(Duration.ofDays(7))));
  }

  @Test
  void aSessionLiesAheadAndIsOfDepartmentsThatExist() {
    assertThatThrownBy(() -> convene("2026-03-02", "00:30")).hasMessageContaining("lie ahead");
    assertThatThrownBy(() -> convene("2026-03-05", "25:00")).hasMessageContaining("25:00");
    assertThatThrownBy(() -> mediate("production")).hasMessageContaining("at least two");
    assertThatThrownBy(() -> mediate("production", "moon")).hasMessageContaining("moon");
    assertThat(play.open(number, IssueModel.SOLVE_ISSUE)).isNotEmpty();
  }

  @Test
  void belowTheCoordinatorNobodyIsBroughtTogether() {
    assertThatThrownBy(
            () ->
                play.complete(
                    number, IssueModel.SOLVE_ISSUE, OWNER, session("2026-03-05", "09:00")))
        .hasMessageContaining("convene");
    assertThat(invited()).isEmpty();
  }

  @Test
  void aMediationStopsTheClocksAndItsOutcomeComesBackToWhoeverSolves() {
    var solveBy = levels.newest(number).solveBy();
    mediate("production", "quality");

    assertThat(pauses.paused(number)).isTrue();
    assertThat(issues.require(number).pausedAt()).isNotNull();
    time.forward(Duration.ofHours(3));
    settle();

    assertThat(pauses.paused(number)).isFalse();
    assertThat(cases.require(number).lead()).isEqualTo(new PersonId(OWNER));
    assertThat(
            String.valueOf(
                play.form(number, IssueModel.SOLVE_ISSUE, COORDINATOR).get("disagreements")))
        .contains("Who pays?", "Both pay half.");
    assertThat(levels.newest(number).solveBy()).isEqualTo(solveBy.plus(Duration.ofHours(3)));
    assertThat(
            jdbc.sql("SELECT outcome FROM coordination.issue_mediation WHERE number = :number")
                .param("number", number.value())
                .query(String.class)
                .single())
        .isEqualTo("settled");
    assertThat(actions()).contains("issue.mediation.begun", "issue.mediation.ended");
    play.solve(number, COORDINATOR);
    assertThat(play.waiting(number)).contains("VerifySolution " + IssuePlay.REPORTER);
  }

  @Test
  void whoeverSolvesItMeanwhileEndsTheMediation() {
    mediate("production", "quality");

    play.solve(number, OWNER);

    assertThat(pauses.paused(number)).isFalse();
    assertThat(play.open(number, "StatePosition")).isEmpty();
    assertThat(play.open(number, IssueModel.VERIFY_SOLUTION)).hasSize(1);
  }

  private void convene(String date, String at) {
    play.complete(number, IssueModel.SOLVE_ISSUE, COORDINATOR, session(date, at));
  }

  private static Map<String, Object> session(String date, String at) {
    return Map.of(
        "next",
        "convene",
        "sessionDate",
        date,
        "sessionTime",
        at,
        "sessionDepartments",
        List.of("production", "quality"),
        "agenda",
        "Who changes the seal?");
  }

  private void mediate(String... sides) {
    play.complete(
        number,
        IssueModel.SOLVE_ISSUE,
        COORDINATOR,
        Map.of("next", "mediate", "sides", List.of(sides), "conflict", "Who pays?"));
    runJobs();
  }

  /** Both sides are heard, agree and accept. */
  private void settle() {
    for (var side : List.of("liu.yang", "tang.yu")) {
      step("StatePosition", side, Map.of("view", "As we see it", "needs", "Peace."));
    }
    var mediator = play.open(number, "HoldSession").get(0).getAssignee();
    step(
        "HoldSession",
        mediator,
        Map.of("sessionDate", "2026-03-05", "participants", "Both", "minutes", "They talked."));
    var conclusion = new HashMap<String, Object>();
    conclusion.put("result", "settled");
    conclusion.put("text", "Both pay half.");
    conclusion.put("actions", List.of());
    step("ConcludeSession", mediator, conclusion);
    for (var side : List.of("liu.yang", "tang.yu")) {
      step("AcceptOutcome", side, Map.of("acceptance", "accept"));
    }
  }

  private void step(String step, String person, Map<String, Object> answer) {
    play.complete(number, step, person, answer);
    runJobs();
  }

  private void runJobs() {
    for (var found = messages(); !found.isEmpty(); found = messages()) {
      management.executeJob(found.get(0).getId());
    }
  }

  private List<Job> messages() {
    return play.instances(number).stream()
        .flatMap(id -> management.createJobQuery().processInstanceId(id).messages().list().stream())
        .toList();
  }

  private boolean sees(String person) {
    return acting.as(person, () -> visibility.sees(number));
  }

  private List<String> invited() {
    return jdbc.sql(
            """
            SELECT person FROM coordination.notification
             WHERE case_number = :number AND kind = 'ISSUE_SESSION'
            """)
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private List<String> actions() {
    return trail.of(number).stream().map(recorded -> recorded.entry().action()).toList();
  }
}
