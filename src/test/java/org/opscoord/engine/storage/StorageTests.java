package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.engine.PlainEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain Camunda and our storage play the same case; what stands in the tables is the same. */
class StorageTests {

  private static final Instant BEGIN = Instant.parse("2026-03-02T01:30:00Z");
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        "act_hi_actinst",
        "act_id_, act_type_, assignee_, start_time_, end_time_, duration_, act_inst_state_");
    TABLES.put(
        "act_hi_taskinst",
        "task_def_key_, name_, assignee_, owner_, due_date_, start_time_, end_time_, duration_, delete_reason_, task_state_");
    TABLES.put("act_hi_varinst", "name_, var_type_, text_, long_, state_, rev_");
    TABLES.put("act_hi_detail", "type_, name_, var_type_, text_, long_, time_");
    TABLES.put(
        "act_hi_incident",
        "incident_type_, activity_id_, create_time_, end_time_, incident_state_");
    TABLES.put("act_hi_procinst", "start_time_, end_time_, duration_, end_act_id_, state_");
    TABLES.put("act_ru_incident", "incident_type_, activity_id_");
    TABLES.put("act_ru_variable", "name_, type_, text_, long_");
    TABLES.put("act_ru_execution", "act_id_, is_active_, is_scope_, is_concurrent_");
  }

  /** One for both: it makes up ids of its own. */
  private final BpmnModelInstance model = model();

  private Date before = new Date();
  private Instant now = BEGIN;

  @BeforeEach
  void rememberTheTime() {
    before = ClockUtil.getCurrentTime();
  }

  @AfterEach
  void putTheTimeBack() {
    ClockUtil.setCurrentTime(before);
  }

  @Test
  void whatStandsInTheTablesIsWhatCamundaWritesItself() {
    var plain = play();
    var conditions = new QuickConditions();
    var ours = play(new Storage(), new WritesTogether(new OnlyNode(), List.of()), conditions);

    assertThat(plain.get("act_hi_actinst 1")).isNotEmpty();
    assertThat(plain.get("act_hi_incident 1")).hasSize(1);
    assertThat(plain.get("act_hi_incident 2")).hasSize(1);
    assertThat(plain.get("act_ru_incident 1")).hasSize(1);
    assertThat(plain.get("act_ru_incident 2")).isEmpty();
    assertThat(plain.get("act_ru_variable 1")).isNotEmpty();
    assertThat(ours).isEqualTo(plain);
    assertThat(conditions.replaced()).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = "*")
  @NullSource
  void whatHasNoIdIsRefusedWithTheSentenceThatCamundaHas(@Nullable String id) {
    assertThat(refusalOf(id, new Storage())).isNotEmpty().isEqualTo(refusalOf(id));
  }

  private static String refusalOf(@Nullable String id, ProcessEnginePlugin... plugins) {
    try (var plain = PlainEngine.start(Map.of(), plugins)) {
      var commands =
          ((ProcessEngineConfigurationImpl) plain.engine().getProcessEngineConfiguration())
              .getCommandExecutorTxRequired();
      var withoutId = new TaskEntity();
      withoutId.setId(id);
      var refused =
          catchThrowableOfType(
              ProcessEngineException.class,
              () ->
                  commands.execute(
                      context -> {
                        context.getDbEntityManager().merge(withoutId);
                        return null;
                      }));
      return refused.getMessage();
    }
  }

  /** The tables in the middle and at the end of a case. */
  private Map<String, List<String>> play(ProcessEnginePlugin... plugins) {
    try (var plain = PlainEngine.start(Map.of(), plugins)) {
      now = BEGIN;
      var tables = new LinkedHashMap<String, List<String>>();
      play(plain.engine(), plain.jdbc(), tables);
      return tables;
    }
  }

  private void play(ProcessEngine engine, JdbcClient jdbc, Map<String, List<String>> tables) {
    engine.getRepositoryService().createDeployment().addModelInstance("m.bpmn", model).deploy();
    pass(Duration.ZERO);
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("all", Map.of("works", false, "word", "first", "number", 1L));
    pass(Duration.ofMinutes(7));
    for (var task : engine.getTaskService().createTaskQuery().list()) {
      engine.getTaskService().claim(task.getId(), "wang.fang");
      engine.getTaskService().setVariableLocal(task.getId(), "own", "of " + task.getName());
      pass(Duration.ofSeconds(61));
      engine
          .getTaskService()
          .complete(task.getId(), Map.of("word", "of " + task.getName(), "fresh", 3));
    }
    pass(Duration.ofHours(3));
    var job = engine.getManagementService().createJobQuery().singleResult().getId();
    engine.getManagementService().setJobRetries(job, 1);
    assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).isNotNull();
    note(jdbc, tables, 1);
    var instance = engine.getRuntimeService().createProcessInstanceQuery().singleResult().getId();
    engine.getRuntimeService().setVariable(instance, "works", true);
    engine.getRuntimeService().removeVariable(instance, "fresh");
    pass(Duration.ofMillis(1234));
    engine.getManagementService().executeJob(job);
    var timer = engine.getManagementService().createJobQuery().timers().singleResult().getId();
    pass(Duration.ofDays(4));
    engine.getManagementService().executeJob(timer);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    note(jdbc, tables, 2);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    ClockUtil.setCurrentTime(Date.from(now));
  }

  private static void note(JdbcClient jdbc, Map<String, List<String>> tables, int moment) {
    TABLES.forEach(
        (table, columns) ->
            tables.put(
                table + " " + moment,
                jdbc.sql(
                        "SELECT concat_ws(' | ', %s) AS line FROM %s ORDER BY 1"
                            .formatted(columns, table))
                    .query(String.class)
                    .list()));
  }

  private static BpmnModelInstance model() {
    return Bpmn.createExecutableProcess("all")
        .startEvent()
        .userTask("Ask")
        .name("Ask")
        .multiInstance()
        .parallel()
        .cardinality("3")
        .multiInstanceDone()
        .serviceTask("Change")
        .camundaExpression("${execution.setVariable('number', 2)}")
        .serviceTask("Call")
        .camundaAsyncBefore()
        .camundaExpression("${works ? 1 : missing}")
        .subProcess("Inside")
        .camundaInputParameter("local", "${word}")
        .embeddedSubProcess()
        .startEvent()
        .userTask("Wait")
        .endEvent()
        .subProcessDone()
        .boundaryEvent("TooLate")
        .timerWithDuration("P3D")
        .endEvent("End")
        .done();
  }
}
