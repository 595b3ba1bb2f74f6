package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.structure.Xml.CAMUNDA_BPMN;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What every process model keeps to, so that its owner and its users can read it. */
class ProcessRulesTests {

  private static final Pattern SPOKEN = Pattern.compile("[A-Z][A-Za-z]+");
  private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[0-9a-z]{6,}");
  private static final Set<String> CODE =
      Set.of("scriptTask", "script", "connector", "executionListener", "taskListener");

  @Test
  void aFileHoldsOneExecutableProcessOfItsName() {
    assertThat(ProcessFile.all())
        .allSatisfy(
            model -> {
              assertThat(model.elements("process")).hasSize(1);
              assertThat(Xml.id(model.process())).isEqualTo(model.id());
              assertThat(model.process().getAttribute("isExecutable")).isEqualTo("true");
            });
  }

  @Test
  void aProcessSaysItsVersionItsMeaningAndHowLongItsHistoryIsKept() {
    assertThat(ProcessFile.all())
        .allSatisfy(
            model -> {
              var process = model.process();
              assertThat(process.getAttribute("name")).isNotBlank();
              assertThat(camunda(process, "versionTag")).matches("\\d+\\.\\d+");
              assertThat(camunda(process, "historyTimeToLive")).matches("P\\d+D");
              assertThat(Xml.childText(process, "documentation")).isNotBlank();
            });
  }

  @Test
  void idsAreSpoken() {
    assertThat(ProcessFile.flowNodesThat(node -> !SPOKEN.matcher(Xml.id(node)).matches()))
        .isEmpty();
    assertThat(ProcessFile.elementsThat("*", node -> GENERATED.matcher(Xml.id(node)).matches()))
        .isEmpty();
  }

  @Test
  void everyStepAndEventHasAName() {
    assertThat(
            ProcessFile.flowNodesThat(
                node ->
                    !node.getLocalName().endsWith("Gateway")
                        && node.getAttribute("name").isBlank()))
        .isEmpty();
  }

  @Test
  void whatHasANameIsExplained() {
    assertThat(
            ProcessFile.flowNodesThat(
                node ->
                    !node.getAttribute("name").isBlank()
                        && Xml.childText(node, "documentation").isEmpty()))
        .isEmpty();
  }

  @Test
  void aGatewayThatAsksHasAQuestionAndEveryWayOutAnAnswer() {
    assertThat(ProcessFile.elementsThat("exclusiveGateway", this::asksWithoutWords)).isEmpty();
  }

  @Test
  void everyUserTaskHasAnOwnerAndADeadline() {
    assertThat(
            ProcessFile.elementsThat(
                "userTask",
                task ->
                    camunda(task, "assignee").isEmpty()
                        && camunda(task, "candidateGroups").isEmpty()
                        && camunda(task, "candidateUsers").isEmpty()))
        .isEmpty();
    assertThat(ProcessFile.elementsThat("userTask", task -> camunda(task, "dueDate").isEmpty()))
        .isEmpty();
  }

  @Test
  void noModelCarriesCode() {
    assertThat(
            ProcessFile.elementsThat(
                "*",
                element ->
                    CODE.contains(element.getLocalName())
                        || !camunda(element, "class").isEmpty()
                        || element.getLocalName().equals("conditionExpression")
                            && element.hasAttribute("language")))
        .isEmpty();
  }

  private boolean asksWithoutWords(Element gateway) {
    var ways = Xml.children(gateway, "outgoing").stream().map(Element::getTextContent).toList();
    return ways.size() > 1
        && (gateway.getAttribute("name").isBlank()
            || Xml.below(gateway.getOwnerDocument().getDocumentElement(), "sequenceFlow").stream()
                .filter(flow -> ways.contains(Xml.id(flow)))
                .anyMatch(flow -> flow.getAttribute("name").isBlank()));
  }

  private static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA_BPMN, attribute);
  }
}
