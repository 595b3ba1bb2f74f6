package org.opscoord.casework.reminder;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.Acting;
import org.opscoord.casework.CaseNumber;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases whose tasks all wait at once, each with settings of its own. */
@TestComponent
class RemindedCases {

  private final RepositoryService repository;
  private final FormService forms;
  private final TaskService tasks;
  private final Acting acting;
  private final JdbcClient jdbc;

  RemindedCases(
      RepositoryService repository,
      FormService forms,
      TaskService tasks,
      Acting acting,
      JdbcClient jdbc) {
    this.repository = repository;
    this.forms = forms;
    this.tasks = tasks;
    this.acting = acting;
    this.jdbc = jdbc;
  }

  void deploy() {
    repository
        .createDeployment()
        .name("reminded")
        .addClasspathResource("casework/reminded.bpmn")
        .addClasspathResource("casework/sample-request.form")
        .enableDuplicateFiltering(true)
        .deploy();
  }

  CaseNumber open(int amount) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("reminded")
            .latestVersion()
            .singleResult();
    return acting.as(
        "qian.duoduo",
        () ->
            new CaseNumber(
                forms
                    .submitStartForm(
                        definition.getId(), Map.of("title", "Reminded", "amount", amount))
                    .getBusinessKey()));
  }

  Task task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult();
  }

  /** Forgets all tasks but those of that step. */
  void watchOnly(String step) {
    jdbc.sql("DELETE FROM coordination.task_watch WHERE step <> :step")
        .param("step", step)
        .update();
  }

  /** Forgets what earlier tests left behind. */
  void forget() {
    jdbc.sql("DELETE FROM coordination.task_watch").update();
  }

  long watched(CaseNumber number) {
    return jdbc.sql("SELECT count(*) FROM coordination.task_watch WHERE case_number = :number")
        .param("number", number.value())
        .query(Long.class)
        .single();
  }

  /** Kinds of messages about a task, with the person told, in order. */
  List<String> told(String taskId) {
    return jdbc.sql(
            """
            SELECT kind || ' ' || person FROM coordination.notification
             WHERE task_id = :task AND kind <> 'TASK_ASSIGNED' ORDER BY id
            """)
        .param("task", taskId)
        .query(String.class)
        .list();
  }
}
