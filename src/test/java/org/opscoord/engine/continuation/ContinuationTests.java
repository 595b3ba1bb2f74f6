package org.opscoord.engine.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opscoord.engine.PlainEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An engine that goes on at once, beside one that leaves what follows to its job executor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuationTests {

  private static final int MOST = 3;

  private final Engine ours = new Engine(new Continuation(new ContinuationSettings(MOST)));
  private final Engine plain = new Engine();

  /** An engine on a database of its own. */
  private static final class Engine {
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Map<Object, Object> beans = new LinkedHashMap<>();

    Engine(ProcessEnginePlugin... plugins) {
      var plain = PlainEngine.start(beans, plugins);
      jdbc = plain.jdbc();
      engine = plain.engine();
    }

    /** Deploys a model whose steps do what is given, and begins an instance. */
    String begin(BpmnModelInstance model, Consumer<Map<Object, Object>> steps) {
      steps.accept(beans);
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance("model.bpmn", model)
          .deploy();
      return engine.getRuntimeService().startProcessInstanceByKey("model").getId();
    }

    void complete(String step) {
      var tasks = engine.getTaskService();
      tasks.complete(tasks.createTaskQuery().taskDefinitionKey(step).singleResult().getId());
    }

    long jobs(String instance) {
      return engine.getManagementService().createJobQuery().processInstanceId(instance).count();
    }

    void runJobs() {
      var management = engine.getManagementService();
      for (var jobs = management.createJobQuery().list();
          !jobs.isEmpty();
          jobs = management.createJobQuery().list()) {
        management.executeJob(jobs.get(0).getId());
      }
    }

    boolean waitsAt(String instance, String step) {
      return engine.getRuntimeService().getActiveActivityIds(instance).equals(List.of(step));
    }

    void remove() {
      engine
          .getRepositoryService()
          .createDeploymentQuery()
          .list()
          .forEach(
              deployment ->
                  engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }
  }

  @AfterAll
  void closeEngines() {
    ours.engine.close();
    plain.engine.close();
  }

  @Test
  void whatFollowsAStepIsDoneWithIt() {
    var instance = ours.begin(steps(2), beans -> does(beans, execution -> {}));

    ours.complete("Ask");

    assertThat(ours.waitsAt(instance, "After")).isTrue();
    assertThat(ours.jobs(instance)).isZero();
    ours.remove();
  }

  @Test
  void whatFollowsIsDoneByNobody() {
    var acting = new AtomicReference<Authentication>(new Authentication("somebody", List.of()));
    ours.begin(
        steps(1),
        beans ->
            does(
                beans,
                execution ->
                    acting.set(
                        execution
                            .getProcessEngineServices()
                            .getIdentityService()
                            .getCurrentAuthentication())));
    ours.engine.getIdentityService().setAuthenticatedUserId("wang.fang");

    ours.complete("Ask");

    assertThat(acting.get()).isNull();
    assertThat(ours.engine.getIdentityService().getCurrentAuthentication().getUserId())
        .isEqualTo("wang.fang");
    ours.engine.getIdentityService().clearAuthentication();
    ours.remove();
  }

  @Test
  void aStepStaysDoneWhereWhatFollowsFails() {
    var instance =
        ours.begin(
            steps(1),
            beans -> does(beans, failing(new IllegalStateException("The register is closed."))));

    ours.complete("Ask");

    assertThat(ours.engine.getTaskService().createTaskQuery().count()).isZero();
    var job = ours.engine.getManagementService().createJobQuery().singleResult();
    assertThat(job.getProcessInstanceId()).isEqualTo(instance);
    assertThatThrownBy(() -> ours.engine.getManagementService().executeJob(job.getId()))
        .hasMessageContaining("The register is closed.");
    does(ours.beans, execution -> {});
    ours.engine.getManagementService().executeJob(job.getId());
    assertThat(ours.waitsAt(instance, "After")).isTrue();
    ours.remove();
  }

  @Test
  void aStepStaysDoneWhereWhatFollowsLosesARace() {
    var instance =
        ours.begin(
            steps(1),
            beans -> does(beans, failing(new OptimisticLockingException("Somebody was faster."))));

    ours.complete("Ask");

    assertThat(ours.jobs(instance)).isOne();
    ours.remove();
  }

  @Test
  void whoCannotDoTheStepItselfHearsWhyAndNothingIsDoneTwice() {
    var calls = new int[1];
    ours.begin(
        Bpmn.createExecutableProcess("model")
            .startEvent()
            .userTask("Ask")
            .serviceTask("Refuse")
            .camundaExpression("${step0.execute(execution)}")
            .serviceTask("Next")
            .camundaAsyncBefore()
            .camundaExpression("${true}")
            .endEvent()
            .done(),
        beans ->
            does(
                beans,
                execution -> {
                  calls[0]++;
                  throw new IllegalArgumentException("Say why.");
                }));

    assertThatThrownBy(() -> ours.complete("Ask")).hasMessageContaining("Say why.");

    assertThat(calls[0]).isOne();
    assertThat(ours.engine.getTaskService().createTaskQuery().count()).isOne();
    ours.remove();
  }

  @Test
  void noTransactionTakesMoreWithItThanIsSet() {
    var instance = ours.begin(steps(MOST + 2), beans -> does(beans, execution -> {}));

    ours.complete("Ask");

    assertThat(ours.waitsAt(instance, "Step" + MOST)).isTrue();
    assertThat(ours.jobs(instance)).isOne();
    ours.runJobs();
    assertThat(ours.waitsAt(instance, "After")).isTrue();
    ours.remove();
  }

  @Test
  void whatTheStepItselfEndedIsNotGoneOnWith() {
    var model =
        Bpmn.createExecutableProcess("model")
            .startEvent()
            .userTask("Ask")
            .parallelGateway("Fork")
            .serviceTask("Later")
            .camundaAsyncBefore()
            .camundaExpression("${step0.execute(execution)}")
            .endEvent()
            .moveToLastGateway()
            .endEvent("Over")
            .done();
    EndEvent over = model.getModelElementById("Over");
    over.addChildElement(model.newInstance(TerminateEventDefinition.class));
    ours.begin(model, beans -> does(beans, failing(new IllegalStateException("It was over."))));

    ours.complete("Ask");

    assertThat(ours.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(ours.engine.getManagementService().createJobQuery().count()).isZero();
    ours.remove();
  }

  @Test
  void historyIsWhatTheJobExecutorWouldHaveWritten() {
    var model =
        Bpmn.createExecutableProcess("model")
            .startEvent()
            .userTask("Ask")
            .multiInstance()
            .parallel()
            .cardinality("3")
            .camundaAsyncAfter()
            .multiInstanceDone()
            .exclusiveGateway("Choose")
            .serviceTask("Change")
            .camundaAsyncBefore()
            .camundaAsyncAfter()
            .camundaExpression("${execution.setVariable('word', 'changed')}")
            .subProcess("Inside")
            .camundaAsyncBefore()
            .embeddedSubProcess()
            .startEvent()
            .camundaAsyncAfter()
            .serviceTask("Own")
            .camundaExpression("${execution.setVariableLocal('own', 1)}")
            .endEvent()
            .subProcessDone()
            .endEvent()
            .done();
    for (var engine : List.of(ours, plain)) {
      engine.begin(model, beans -> {});
      for (var task : engine.engine.getTaskService().createTaskQuery().list()) {
        engine.engine.getTaskService().complete(task.getId(), Map.of("word", "said"));
        if (engine == plain) {
          engine.runJobs();
        }
      }
      ours.runJobs();
    }

    assertThat(history(plain)).hasSizeGreaterThan(15);
    assertThat(history(ours)).isEqualTo(history(plain));
    ours.remove();
    plain.remove();
  }

  private static List<String> history(Engine engine) {
    return engine
        .jdbc
        .sql(
            """
            SELECT concat_ws(' | ', 'step', act_id_, act_type_, act_inst_state_, end_time_ IS NULL)
            AS line FROM act_hi_actinst
            UNION ALL
            SELECT concat_ws(' | ', 'variable', name_, var_type_, text_, long_, state_)
            FROM act_hi_varinst
            UNION ALL
            SELECT concat_ws(' | ', 'change', name_, text_, long_) FROM act_hi_detail
            UNION ALL
            SELECT concat_ws(' | ', 'instance', end_act_id_, state_) FROM act_hi_procinst
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  /** A step of a person, then so many that each begin with a continuation, then one of a person. */
  private static BpmnModelInstance steps(int many) {
    var model = Bpmn.createExecutableProcess("model").startEvent().userTask("Ask");
    var last =
        model
            .serviceTask("Step0")
            .camundaAsyncBefore()
            .camundaExpression("${step0.execute(execution)}");
    for (var step = 1; step < many; step++) {
      last = last.serviceTask("Step" + step).camundaAsyncBefore().camundaExpression("${true}");
    }
    return last.userTask("After").endEvent().done();
  }

  private static JavaDelegate failing(RuntimeException why) {
    return execution -> {
      throw why;
    };
  }

  private static void does(Map<Object, Object> beans, JavaDelegate step) {
    beans.put("step0", step);
  }

  @BeforeAll
  void enginesDiffer() {
    var instance = plain.begin(steps(1), beans -> does(beans, execution -> {}));
    plain.complete("Ask");
    assertThat(plain.jobs(instance)).isOne();
    plain.remove();
  }
}
