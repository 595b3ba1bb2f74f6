package org.opscoord.kpi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.kpi.Fact;
import org.opscoord.kpi.FactFilter;
import org.opscoord.kpi.Facts;
import org.springframework.beans.factory.annotation.Autowired;

/** Any model records a measure of its own with two fields and an expression. */
@OperationsTest
class RecordKpiTests {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired Facts facts;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;

  @Test
  void aModelRecordsAMeasureForADepartmentOfItsCase() {
    run(model("savings", "${who}", "${amount}"), "KPI-2026-0001");

    assertThat(recorded("KPI-2026-0001"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.measure()).isEqualTo("savings");
              assertThat(fact.department()).isEqualTo("procurement");
              assertThat(fact.value()).isEqualByComparingTo(new BigDecimal("1250.75"));
              assertThat(fact.startedAt()).isEqualTo(time.instant());
              assertThat(fact.endedAt()).isEqualTo(time.instant());
              assertThat(fact.workingSeconds()).isZero();
              assertThat(fact.onTime()).isNull();
              assertThat(fact.outcome()).isNull();
            });
  }

  @Test
  void aStepThatIsPassedTwiceCountsTwice() {
    run(model("${measure}", "quality", "3"), "KPI-2026-0002");
    run(model("${measure}", "quality", "4"), "KPI-2026-0002");

    assertThat(recorded("KPI-2026-0002"))
        .extracting(Fact::measure, fact -> fact.value().intValueExact())
        .containsExactly(tuple("rework", 3), tuple("rework", 4));
  }

  @Test
  void aMissingFieldOrCaseOrAValueThatIsNoNumberFailsByName() {
    var withoutValue = model("savings", "quality", "1");
    ServiceTask step = withoutValue.getModelElementById("Record");
    step.getExtensionElements().getElementsQuery().filterByType(CamundaField.class).list().stream()
        .filter(field -> field.getCamundaName().equals("value"))
        .forEach(field -> step.getExtensionElements().removeChildElement(field));

    assertThatThrownBy(() -> run(withoutValue, "KPI-2026-0003"))
        .hasStackTraceContaining("Field value is missing");
    assertThatThrownBy(() -> run(model("savings", "quality", "many"), "KPI-2026-0003"))
        .hasStackTraceContaining("Field value is not a number: many");
    assertThatThrownBy(() -> run(model("savings", "quality", "1"), null))
        .hasStackTraceContaining("A measure needs a case");
    assertThat(recorded("KPI-2026-0003")).isEmpty();
  }

  private void run(BpmnModelInstance model, String businessKey) {
    var deployment =
        repository.createDeployment().addModelInstance("measuring.bpmn", model).deploy();
    try {
      var variables =
          Map.<String, Object>of("measure", "rework", "who", "procurement", "amount", 1250.75);
      assertThat(runtime.startProcessInstanceByKey("measuring", businessKey, variables).isEnded())
          .isTrue();
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  private static BpmnModelInstance model(String measure, String department, String value) {
    var model =
        Bpmn.createExecutableProcess("measuring")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("Record")
            .name("Record the measure")
            .camundaDelegateExpression("${recordKpi}")
            .endEvent()
            .done();
    ServiceTask step = model.getModelElementById("Record");
    var extensions = model.newInstance(ExtensionElements.class);
    step.setExtensionElements(extensions);
    field(extensions, "measure", measure);
    field(extensions, "department", department);
    field(extensions, "value", value);
    return model;
  }

  private static void field(ExtensionElements extensions, String name, String value) {
    var field = extensions.addExtensionElement(CamundaField.class);
    field.setCamundaName(name);
    if (value.startsWith("${")) {
      field.setCamundaExpression(value);
    } else {
      field.setCamundaStringValue(value);
    }
  }

  private List<Fact> recorded(String caseNumber) {
    var filter = new FactFilter(null, null, caseNumber, null, null);
    return acting.as("gao.yuan", () -> facts.page(filter, null, 100).facts());
  }
}
