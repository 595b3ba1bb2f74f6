package org.opscoord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeanHistoryTests {

  private static final String COUNTERS = "name_ LIKE 'nrOf%' OR name_ = 'loopCounter'";

  @Test
  void whatSomebodySetsIsKeptAndWhatTheEngineCountsIsNot() {
    try (var plain = PlainEngine.start(Map.of(), new EngineSettings())) {
      playAll(plain.engine());

      assertThat(names(plain.jdbc(), "act_hi_varinst")).containsOnly("word", "own");
      assertThat(values(plain.jdbc(), "word"))
          .containsExactlyInAnyOrder("first", "by 1", "by 2", "by 3");
      assertThat(
              plain
                  .jdbc()
                  .sql("SELECT text_ FROM act_hi_varinst WHERE name_ = 'word'")
                  .query(String.class)
                  .single())
          .as("the last value")
          .isEqualTo("by the model");
      assertThat(counted(plain.jdbc(), "act_hi_varinst")).isZero();
      assertThat(counted(plain.jdbc(), "act_hi_detail")).isZero();
    }
  }

  @Test
  void plainCamundaKeepsEachOfItsCounters() {
    try (var plain = PlainEngine.start(Map.of())) {
      playAll(plain.engine());

      assertThat(counted(plain.jdbc(), "act_hi_varinst")).isEqualTo(6);
      assertThat(counted(plain.jdbc(), "act_hi_detail")).isGreaterThan(10);
    }
  }

  @Test
  void ofJobsOnlyThoseThatFailedAreLogged() {
    try (var plain = PlainEngine.start(Map.of(), new EngineSettings())) {
      playAll(plain.engine());

      assertThat(
              plain.jdbc().sql("SELECT job_state_ FROM act_hi_job_log").query(Integer.class).list())
          .containsExactly(1);
    }
  }

  private static void playAll(ProcessEngine engine) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "all.bpmn",
            Bpmn.createExecutableProcess("all")
                .camundaHistoryTimeToLiveString("P180D")
                .startEvent()
                .userTask("Ask")
                .multiInstance()
                .parallel()
                .cardinality("3")
                .multiInstanceDone()
                .serviceTask("Change")
                .camundaAsyncBefore()
                .camundaExpression(
                    "${works ? execution.setVariable('word', 'by the model') : missing}")
                .endEvent()
                .done())
        .deploy();
    var instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("all", Map.of("word", "first", "works", false))
            .getId();
    var number = 0;
    for (var task : engine.getTaskService().createTaskQuery().list()) {
      number++;
      engine.getTaskService().setVariableLocal(task.getId(), "own", number);
      engine.getTaskService().complete(task.getId(), Map.of("word", "by " + number));
    }
    var job =
        engine.getManagementService().createJobQuery().activityId("Change").singleResult().getId();
    assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).isNotNull();
    engine.getRuntimeService().removeVariable(instance, "works");
    engine.getRuntimeService().setVariable(instance, "works", true);
    engine.getManagementService().executeJob(job);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  private static List<String> names(JdbcClient jdbc, String table) {
    return jdbc.sql("SELECT DISTINCT name_ FROM %s WHERE name_ <> 'works'".formatted(table))
        .query(String.class)
        .list();
  }

  private static List<String> values(JdbcClient jdbc, String name) {
    return jdbc.sql("SELECT text_ FROM act_hi_detail WHERE name_ = :name")
        .param("name", name)
        .query(String.class)
        .list();
  }

  private static int counted(JdbcClient jdbc, String table) {
    return jdbc.sql("SELECT count(*) FROM %s WHERE ".formatted(table) + COUNTERS)
        .query(Integer.class)
        .single();
  }
}
