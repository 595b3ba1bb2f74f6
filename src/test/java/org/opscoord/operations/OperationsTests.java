package org.opscoord.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.decision.process.DecisionStand;
import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.engine.Refusal;
import org.opscoord.operations.Migrations.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators try again what failed, and take what is under way to new versions. */
@OperationsTest
@Import({DecisionPlay.class, DecisionStand.class})
class OperationsTests {

  private static final String ADMINISTRATOR = "ren.hao";
  private static final String PROCESS = "moved";

  @Autowired Incidents incidents;
  @Autowired ScheduledWork scheduledWork;
  @Autowired Migrations migrations;
  @Autowired Instances instances;
  @Autowired DecisionStand stand;
  @Autowired JdbcClient jdbc;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired Acting acting;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void undeploy() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  void whatIsUnderWayGoesToTheNewVersionAfterATryThatLeavesNoTrace() {
    deploy("Look");
    deploy("Check");
    var instance = start();
    var proposal = asAdministrator(() -> migrations.propose(PROCESS, 1, 2));
    assertThat(proposal.count()).isEqualTo(1);
    assertThat(proposal.open()).containsExactly(Map.entry("Look", "Look"));
    assertThat(proposal.targets()).containsKey("Check");

    assertThatThrownBy(() -> asAdministrator(() -> migrations.tryOut(proposal.plan())))
        .isInstanceOfSatisfying(
            MigrationImpossible.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Refusal.Problem::where)
                    .containsExactly("Look"));
    var plan = with(proposal.plan(), "Look", "Check");
    assertThat(asAdministrator(() -> migrations.tryOut(plan)).tried()).isEqualTo(1);
    assertThat(step(instance)).isEqualTo("Look");

    asAdministrator(() -> migrations.run(plan, "The step has another name"));
    work();
    assertThat(step(instance)).isEqualTo("Check");
    assertThatThrownBy(() -> asAdministrator(() -> migrations.run(plan, "Again")))
        .hasMessageContaining("operations.migration.none");
  }

  @Test
  void aPlanThatCannotWorkIsRefusedWithItsReason() {
    deploy("Look");
    deploy("Check");
    start();
    var plan = new Plan(PROCESS, 1, 2, Map.of("Look", "Nowhere"));

    assertThatThrownBy(() -> asAdministrator(() -> migrations.run(plan, "Because")))
        .isInstanceOfSatisfying(
            MigrationImpossible.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Refusal.Problem::messageKey)
                    .containsExactly("operations.migration.nowhere"));
    assertThatThrownBy(
            () -> asAdministrator(() -> migrations.run(with(plan, "Look", "Check"), " ")))
        .hasMessageContaining("operations.reason");
    assertThatThrownBy(() -> new Plan(PROCESS, 1, 1, Map.of()))
        .hasMessageContaining("operations.migration.same");
    assertThatThrownBy(() -> asAdministrator(() -> migrations.propose(PROCESS, 1, 9)))
        .hasMessageContaining("operations.version");
  }

  @Test
  void whatFailedForOneCauseIsTriedAgainAtOnce() {
    failing();
    for (var index = 0; index < 3; index++) {
      runtime.startProcessInstanceByKey("failing");
    }
    for (var job : management.createJobQuery().processDefinitionKey("failing").list()) {
      management.setJobRetries(job.getId(), 1);
      assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
    }

    var cause =
        asAdministrator(() -> incidents.byCause()).stream()
            .filter(it -> it.process().equals("failing"))
            .toList();
    assertThat(cause).singleElement().satisfies(it -> assertThat(it.count()).isEqualTo(3));
    assertThat(asAdministrator(() -> incidents.retry(cause.get(0).key(), "Put right")))
        .isEqualTo(3);
    assertThat(
            management.createJobQuery().processDefinitionKey("failing").withRetriesLeft().count())
        .isEqualTo(3);
    assertThatThrownBy(() -> asAdministrator(() -> incidents.retry(cause.get(0).key(), "")))
        .hasMessageContaining("operations.reason");
  }

  @Test
  void anInstanceIsMovedByHandAndAFinishedOneThatIsNoCaseBeginsAnew() {
    deployments.add(
        deployed(
            PROCESS,
            """
            <startEvent id="Begun"/>
            <sequenceFlow id="Go" sourceRef="Begun" targetRef="Look"/>
            <userTask id="Look"/>
            <userTask id="Other"/>
            """));
    var instance = start();
    assertThat(asAdministrator(() -> instances.places(instance)).at()).containsKey("Look");

    acting.run(ADMINISTRATOR, () -> instances.move(instance, "Look", "Other", "Asked for"));
    assertThat(step(instance)).isEqualTo("Other");
    refuses(
        "operations.instance.elsewhere", () -> instances.move(instance, "Look", "Other", "Why"));
    refuses("operations.instance.nowhere", () -> instances.move(instance, "Other", "None", "Why"));
    refuses("operations.reason", () -> instances.move(instance, "Other", "Look", " "));
    refuses("operations.instance.running", () -> instances.restart(instance, "Look", "Why"));

    tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
    acting.run(ADMINISTRATOR, () -> instances.restart(instance, "Look", "Once more"));
    assertThat(tasks.createTaskQuery().processDefinitionKey(PROCESS).list())
        .extracting(task -> task.getTaskDefinitionKey())
        .containsExactly("Look");
  }

  @Test
  void aMoveOfACaseStandsInItsTrailAndACaseIsNotBegunAnew() {
    var number = stand.waitsForAnalysis("Which plug?");
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), "coordinated-decision")
            .singleResult()
            .getId();

    acting.run(
        ADMINISTRATOR,
        () -> instances.move(instance, "AnalyseProblem", "ScreenRequest", "Screened wrongly"));

    assertThat(
            jdbc.sql(
                    """
                    SELECT actor || ': ' || comment FROM coordination.trail
                     WHERE number = :number AND action = 'operations.moved'
                    """)
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactly("ren.hao: Screened wrongly");
    refuses("operations.instance.case", () -> instances.restart(instance, "ScreenRequest", "Why"));
  }

  private void refuses(String key, Runnable action) {
    assertThatThrownBy(() -> acting.run(ADMINISTRATOR, action)).hasMessageContaining(key);
  }

  @Test
  void onlyAdministratorsSeeAndDoIt() {
    for (var person : new String[] {"gao.yuan", "xu.ning", "tang.yu"}) {
      assertThatThrownBy(() -> acting.as(person, () -> incidents.byCause()))
          .isInstanceOf(AdministratorsOnly.class);
      assertThatThrownBy(() -> acting.as(person, () -> scheduledWork.all()))
          .isInstanceOf(AdministratorsOnly.class);
      assertThatThrownBy(() -> acting.as(person, () -> migrations.progress()))
          .isInstanceOf(AdministratorsOnly.class);
    }
  }

  private interface Question<T> {
    T ask();
  }

  private <T> T asAdministrator(Question<T> question) {
    return acting.as(ADMINISTRATOR, question::ask);
  }

  private static Plan with(Plan plan, String step, String place) {
    var places = new HashMap<>(plan.places());
    places.put(step, place);
    return new Plan(plan.process(), plan.from(), plan.to(), places);
  }

  private String step(String instance) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .singleResult()
        .getTaskDefinitionKey();
  }

  private void work() {
    for (var jobs = batchJobs(); !jobs.isEmpty(); jobs = batchJobs()) {
      jobs.forEach(management::executeJob);
    }
  }

  private List<String> batchJobs() {
    var batches = management.createBatchQuery().list();
    var ids = new ArrayList<String>();
    for (var batch : batches) {
      for (var definition :
          List.of(
              batch.getSeedJobDefinitionId(),
              batch.getBatchJobDefinitionId(),
              batch.getMonitorJobDefinitionId())) {
        management.createJobQuery().jobDefinitionId(definition).withRetriesLeft().list().stream()
            .map(job -> job.getId())
            .forEach(ids::add);
        if (!ids.isEmpty()) {
          return ids;
        }
      }
    }
    return ids;
  }

  private String start() {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(PROCESS)
            .processDefinitionVersion(1)
            .singleResult();
    return runtime.startProcessInstanceById(definition.getId()).getId();
  }

  private void failing() {
    deployments.add(
        deployed(
            "failing",
            """
            <startEvent id="Begun"/>
            <sequenceFlow id="Go" sourceRef="Begun" targetRef="Fail"/>
            <serviceTask id="Fail" camunda:asyncBefore="true" camunda:delegateExpression="${openDecision}"/>
            """));
  }

  private void deploy(String step) {
    deployments.add(
        deployed(
            PROCESS,
            """
            <startEvent id="Begun"/>
            <sequenceFlow id="Go" sourceRef="Begun" targetRef="%1$s"/>
            <userTask id="%1$s" name="%1$s"/>
            """
                .formatted(step)));
  }

  private String deployed(String process, String elements) {
    var model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
        </definitions>
        """
            .formatted(process, elements);
    return repository
        .createDeployment()
        .addInputStream(
            process + ".bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
        .deploy()
        .getId();
  }
}
