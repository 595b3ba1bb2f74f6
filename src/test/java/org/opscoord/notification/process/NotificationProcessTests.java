package org.opscoord.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.notification.Inbox;
import org.opscoord.notification.Message;
import org.opscoord.notification.NoticeKind;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class NotificationProcessTests {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired Inbox inbox;
  @Autowired Acting acting;

  @Test
  void aDecisionTellsTheCoordinatorsOfTheirTaskAndTheRequesterOfAQuestion() {
    var number = requestDecision();
    var task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();

    for (var coordinator : List.of("he.jing", "gao.yuan")) {
      assertThat(messages(coordinator, number))
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.kind()).isEqualTo(NoticeKind.TASK_ASSIGNED);
                assertThat(message.taskId()).isEqualTo(task.getId());
              });
    }
    acting.run(
        "gao.yuan",
        () -> {
          tasks.claim(task.getId(), "gao.yuan");
          forms.submitTaskForm(
              task.getId(), Map.of("screening", "ask", "question", "Which kettles?"));
        });

    assertThat(messages("gao.yuan", number)).hasSize(1);
    assertThat(messages("qian.duoduo", number))
        .anySatisfy(
            message -> {
              assertThat(message.kind()).isEqualTo(NoticeKind.QUESTION_ASKED);
              assertThat(message.arguments().get(1).value()).isEqualTo("Which kettle?");
              assertThat(message.arguments().get(2).value()).isEqualTo("Which kettles?");
            });
  }

  @Test
  void aModelTellsPersonsDepartmentsAndCollections() {
    var number = requestDecision();

    run(number, "reminder", "ma.chao");
    run(number, "information", "production");
    run(number, "information", "${peopleToTell}");
    run(number, "reminder", "somebody-who-left");

    assertThat(messages("ma.chao", number))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(NoticeKind.REMINDER);
              assertThat(message.arguments().get(2).value()).isEqualTo("Please look at this");
            });
    assertThat(messages("liu.yang", number)).hasSize(1);
    assertThat(messages("wang.fang", number)).hasSize(1);
    assertThat(messages("tang.yu", number)).hasSize(1);
    assertThat(messages("gao.yuan", number)).anyMatch(m -> m.kind() == NoticeKind.REMINDER);
  }

  @Test
  void anEventThatModelsMayNotSendFailsByName() {
    var number = requestDecision();

    assertThatThrownBy(() -> run(number, "decision-announced", "ma.chao"))
        .hasStackTraceContaining("Not an event for notifyPeople: decision-announced");
  }

  private CaseNumber requestDecision() {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("coordinated-decision")
            .latestVersion()
            .singleResult();
    Map<String, Object> request =
        Map.of(
            "title", "Which kettle?",
            "background", "Returns have doubled.",
            "desiredOutcome", "Fewer returns.",
            "category", "process",
            "amount", 60_000,
            "impact", 3,
            "urgency", "normal",
            "neededBy", "2027-06-30");
    return acting.as(
        "qian.duoduo",
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  /** Runs a model whose only step tells somebody. */
  private void run(CaseNumber number, String event, String recipients) {
    var model =
        Bpmn.createExecutableProcess("telling")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("Tell")
            .name("Please look at this")
            .camundaDelegateExpression("${notifyPeople}")
            .endEvent()
            .done();
    ServiceTask tell = model.getModelElementById("Tell");
    var extensions = model.newInstance(ExtensionElements.class);
    tell.setExtensionElements(extensions);
    field(extensions.addExtensionElement(CamundaField.class), "event", event);
    field(extensions.addExtensionElement(CamundaField.class), "recipients", recipients);
    var deployment = repository.createDeployment().addModelInstance("telling.bpmn", model).deploy();
    try {
      assertThat(
              runtime
                  .startProcessInstanceByKey(
                      "telling",
                      number.value(),
                      Map.of("peopleToTell", List.of("wang.fang", "quality")))
                  .isEnded())
          .isTrue();
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  private static void field(CamundaField field, String name, String value) {
    field.setCamundaName(name);
    if (value.startsWith("${")) {
      field.setCamundaExpression(value);
    } else {
      field.setCamundaStringValue(value);
    }
  }

  private List<Message> messages(String person, CaseNumber number) {
    return acting.as(
        person,
        () ->
            inbox.page(false, null, 200).items().stream()
                .filter(message -> number.equals(message.caseNumber()))
                .toList());
  }
}
