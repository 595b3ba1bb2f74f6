package org.opscoord.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.kpi.Rollups;
import org.opscoord.review.HealthTable;
import org.opscoord.review.ProcessReviews;
import org.opscoord.review.ReviewSchedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review of a process from its request to its end, on every path. */
@OperationsTest
class ReviewProcessTests {

  private static final String OWNER = "xu.ning";

  @Autowired ProcessReviews reviews;
  @Autowired ReviewSchedule schedule;
  @Autowired HealthTable health;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired CaseEnding ending;
  @Autowired Cases cases;
  @Autowired Rollups rollups;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  @Test
  void theOwnerReadsWhereWorkWaitedAndKeepsTheProcess() {
    work("action-item", "AnswerAction", 1, 30, 36_000);
    var number = submit("action-item");

    assertThat(number.value()).startsWith("REV-");
    var task = task(number, "JudgeProcess");
    assertThat(task.getAssignee()).isEqualTo(OWNER);
    var review = reviews.require(number);
    assertThat(review.briefing())
        .contains("Where work waited longest", "Accept or hand back: waited 10.0 h", "version 1");
    complete(task, Map.of("verdict", "keep", "reasons", "It went well."));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(reviews.require(number).verdict()).isEqualTo("keep");
    assertThat(reviews.of("action-item")).extracting(it -> it.number()).contains(number);
    assertThat(reviews.require(submit("action-item")).briefing())
        .contains(number + ": it stayed as it was");
  }

  @Test
  void theOwnerReadsWhatCameBackClimbedAndWasSuggested() {
    work("issue-escalation", "SolveIssue", 1, 2, 3_600);
    through("issue-escalation", "REV-2026-9009");
    fact("handling.return", null);
    fact("approval.stage", "returned");
    fact("approval.stage", "approved");
    fact("issue.escalation", null);
    var source = submit("action-item");
    through("issue-escalation", source.value());
    issue("ISS-2026-9001", source.value(), "Nobody knew who takes it on", "Name the duty officer");
    issue("ISS-2026-9002", null, "Elsewhere", "Cross-department approval should be shorter");

    assertThat(reviews.require(submit("issue-escalation")).briefing())
        .contains(
            "sent back **2** times, cases climbed **1** times",
            "ISS-2026-9001: Nobody knew who takes it on",
            "ISS-2026-9001: Name the duty officer")
        .doesNotContain("ISS-2026-9002");
    assertThat(reviews.require(submit("cross-department-approval")).briefing())
        .contains("ISS-2026-9002: Cross\\-department approval should be shorter");
  }

  @Test
  void aChangeIsLinkedToItsVersionAndComparedAfterAWhile() throws IOException {
    work("conflict-mediation", "HoldSession", 1, 10, 72_000);
    var number = submit("conflict-mediation");
    complete(task(number, "JudgeProcess"), Map.of("verdict", "change", "reasons", "Too slow."));
    var change = task(number, "ChangeProcess");
    assertThatThrownBy(
            () -> complete(change, Map.of("newVersion", 99, "changes", "Shorter deadlines")))
        .hasMessageContaining("has no version 99");
    var deployment =
        repository
            .createDeployment()
            .addInputStream(
                "bpmn/conflict-mediation.bpmn",
                new ByteArrayInputStream(
                    Files.readAllBytes(Path.of("bpmn", "conflict-mediation.bpmn"))))
            .deploy();
    try {
      var version =
          repository
              .createProcessDefinitionQuery()
              .deploymentId(deployment.getId())
              .singleResult()
              .getVersion();
      complete(change, Map.of("newVersion", version, "changes", "Shorter deadlines"));
      work("conflict-mediation", "HoldSession", version, 10, 7_200);
      management.executeJob(
          management
              .createJobQuery()
              .activityId("EffectDue")
              .processInstanceId(instance(number))
              .singleResult()
              .getId());

      var effect = reviews.require(number).effect();
      assertThat(effect).contains("waited 2.0 h");
      complete(
          task(number, "LookAtEffect"),
          Map.of("assessment", "better", "lessons", "Ask for less at once."));
      var closed = reviews.require(number);
      assertThat(closed.newVersion()).isEqualTo(version);
      assertThat(closed.assessment()).isEqualTo("better");
      assertThat(closed.lessons()).isEqualTo("Ask for less at once.");
      assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  @Test
  void whoeverAskedWithdrawsAndACoordinatorCancels() {
    var withdrawn = submit("issue-escalation");
    acting.run(OWNER, () -> ending.withdraw(withdrawn, "Asked twice"));
    assertThat(cases.require(withdrawn).state()).isEqualTo(CaseState.WITHDRAWN);

    var cancelled = submit("issue-escalation");
    acting.run("gao.yuan", () -> ending.cancel(cancelled, "The process goes anyway"));
    assertThat(cases.require(cancelled).state()).isEqualTo(CaseState.CANCELLED);
  }

  @Test
  void whatIsUsedIsReviewedEachHalfYearAndWhatNobodyUsedIsNot() {
    work("cross-department-approval", "CastVote", 1, 5, 3_600);
    schedule.begin();
    schedule.begin();

    assertThat(reviews.of("cross-department-approval"))
        .singleElement()
        .satisfies(
            review ->
                assertThat(cases.require(review.number()).title())
                    .isEqualTo("Review of Cross-department approval"));
    assertThat(reviews.of("process-review")).isEmpty();
  }

  @Test
  void theTableOfHealthSaysWhenAReviewIsCalledForBeforeItsTime() throws IOException {
    var lines = Files.readAllLines(Path.of("src/test/resources/decisions/process-health.csv"));
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",");
      assertThat(
              health.callsForReview(
                  cells[0],
                  Long.parseLong(cells[1]),
                  Double.parseDouble(cells[2]),
                  Double.parseDouble(cells[3])))
          .as(line)
          .isEqualTo(cells[4].equals("review"));
    }
  }

  private CaseNumber submit(String process) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("process-review")
            .latestVersion()
            .singleResult();
    Map<String, Object> request = new HashMap<>();
    request.put("title", "How does it go?");
    request.put("process", process);
    request.put("months", 3);
    request.put("occasion", "Asked for");
    return acting.as(
        OWNER,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  private Task task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult();
  }

  private void complete(Task task, Map<String, Object> answer) {
    acting.run(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), answer));
  }

  private String instance(CaseNumber number) {
    return management.createJobQuery().activityId("EffectDue").list().stream()
        .map(job -> job.getProcessInstanceId())
        .filter(
            id ->
                List.of(number.value())
                    .contains(
                        jdbc.sql(
                                """
                                SELECT number FROM coordination.case_file
                                 WHERE process_instance_id = :id
                                """)
                            .param("id", id)
                            .query(String.class)
                            .single()))
        .findFirst()
        .orElseThrow();
  }

  /** Tasks that ended in February and March, each waiting as long. */
  private void work(String process, String step, int version, int many, long waiting) {
    for (var index = 0; index < many; index++) {
      jdbc.sql(
              """
              INSERT INTO coordination.kpi_fact
                (fact_key, measure, case_number, process, process_version, step, department,
                 started_at, ended_at, elapsed_seconds, waiting_seconds, working_seconds)
              VALUES (gen_random_uuid(), 'task', 'DEC-2026-0001', :process, :version, :step,
                      'sales', '2026-03-01', '2026-03-01', 0, :waiting, 0)
              """)
          .param("process", process)
          .param("version", version)
          .param("step", step)
          .param("waiting", waiting)
          .update();
    }
    rollups.rollUp();
  }

  private void through(String process, String number) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, process, step, department, started_at, ended_at,
               elapsed_seconds, waiting_seconds, working_seconds)
            VALUES (gen_random_uuid(), 'task', :number, :process, 'SolveIssue', 'sales',
                    '2026-03-01', '2026-03-01', 0, 0, 0)
            """)
        .param("number", number)
        .param("process", process)
        .update();
  }

  private void fact(String measure, String outcome) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds, outcome)
            VALUES (gen_random_uuid(), :measure, 'REV-2026-9009', 'sales', '2026-03-01',
                    '2026-03-01', 0, 0, 0, :outcome)
            """)
        .param("measure", measure)
        .param("outcome", outcome)
        .update();
  }

  private void issue(String number, String source, String title, String suggestion) {
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, outcome, opened_at, closed_at,
               source, process_instance_id)
            VALUES (:number, 'ISS', :title, 'ma.chao', 'sales', 'CLOSED', 'solved', '2026-03-01',
                    '2026-03-01', :source, :number)
            """)
        .param("number", number)
        .param("title", title)
        .param("source", source)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.issue
              (number, title, happened, place, category, impact, urgency, solution, solved_by,
               solved_at, learning)
            VALUES (:number, :title, 'It', 'There', 'process', 3, 3, 'Done', 'ma.chao',
                    '2026-03-01', jsonb_build_object('processNote', :suggestion::text))
            """)
        .param("number", number)
        .param("title", title)
        .param("suggestion", suggestion)
        .update();
  }
}
