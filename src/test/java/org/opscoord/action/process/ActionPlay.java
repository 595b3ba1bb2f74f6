package org.opscoord.action.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.opscoord.Acting;
import org.opscoord.action.ActionModel;
import org.opscoord.casework.CaseNumber;
import org.springframework.boot.test.context.TestComponent;

/** The people of the demo company playing an action item: Xu Ning asks, Zheng Kai does it. */
@TestComponent
public class ActionPlay {

  public static final String REQUESTER = "xu.ning";
  public static final String OWNER = "zheng.kai";
  public static final String HEAD = "zhang.wei";
  public static final String COORDINATOR = "gao.yuan";

  private final RepositoryService repository;
  private final FormService forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Acting acting;

  ActionPlay(
      RepositoryService repository,
      FormService forms,
      TaskService tasks,
      RuntimeService runtime,
      ManagementService management,
      Acting acting) {
    this.repository = repository;
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.acting = acting;
  }

  /** What is asked for when a test does not care. */
  public static Map<String, Object> request() {
    var request = new HashMap<String, Object>();
    request.put("title", "Replace the seal on line 2");
    request.put("description", "As agreed in the morning meeting.");
    request.put("owner", OWNER);
    request.put("dueDate", "2030-03-06");
    request.put("expectedEvidence", "A photograph and the test report.");
    request.put("sourceKind", "meeting");
    return request;
  }

  public static Map<String, Object> request(String key, Object value) {
    var request = request();
    request.put(key, value);
    return request;
  }

  public CaseNumber submit(Map<String, Object> request) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ActionModel.PROCESS)
            .latestVersion()
            .singleResult();
    return acting.as(
        REQUESTER,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  /** An action item that its owner works on. */
  public CaseNumber accepted(Map<String, Object> request) {
    var number = submit(request);
    accept(number);
    return number;
  }

  public void accept(CaseNumber number) {
    complete(number, ActionModel.ANSWER_ACTION, Map.of("accepting", "accept"));
  }

  public void handBack(CaseNumber number, String reason) {
    complete(
        number,
        ActionModel.ANSWER_ACTION,
        Map.of("accepting", "handBack", "handBackReason", reason));
  }

  public void note(CaseNumber number, String note) {
    complete(number, ActionModel.WORK_ON_ACTION, Map.of("working", "progress", "note", note));
  }

  public void finish(CaseNumber number, String evidence) {
    complete(number, ActionModel.WORK_ON_ACTION, Map.of("working", "done", "evidence", evidence));
  }

  public void acceptEvidence(CaseNumber number) {
    complete(number, ActionModel.CHECK_EVIDENCE, Map.of("checking", "accept"));
  }

  /** An action item from its start to its end. */
  public void carryOut(CaseNumber number) {
    accept(number);
    finish(number, "The test report");
    acceptEvidence(number);
  }

  /** Whoever has the step answers it. */
  public void complete(CaseNumber number, String step, Map<String, Object> answer) {
    var task = task(number, step);
    acting.run(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), answer));
  }

  public Task task(CaseNumber number, String step) {
    var found =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step)
            .singleResult();
    assertThat(found).as("%s of %s", step, number).isNotNull();
    return found;
  }

  /** Each step that waits and for whom, for example {@code AnswerAction zheng.kai}. */
  public List<String> waiting(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(task -> task.getTaskDefinitionKey() + " " + task.getAssignee())
        .toList();
  }

  VariableMap form(CaseNumber number, String step) {
    var task = task(number, step);
    return acting.as(task.getAssignee(), () -> forms.getTaskFormVariables(task.getId()));
  }

  /** Fires the timer of an event of the model, whenever it would be due. */
  void fire(CaseNumber number, String event) {
    management.executeJob(timer(number, event).getId());
  }

  org.camunda.bpm.engine.runtime.Job timer(CaseNumber number, String event) {
    return management
        .createJobQuery()
        .processInstanceId(instance(number))
        .activityId(event)
        .singleResult();
  }

  boolean running(CaseNumber number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count()
        > 0;
  }

  private String instance(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .singleResult()
        .getId();
  }
}
