package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.structure.Xml.CAMUNDA_BPMN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a model names exists, and is bound to the deployment it came with. */
class ProcessReferencesTests {

  @Test
  void everyFormExists() {
    assertThat(broken("formRef", "formRefBinding", "forms/%s.form")).isEmpty();
  }

  @Test
  void everyUserTaskHasAForm() {
    assertThat(ProcessFile.elementsThat("userTask", task -> camunda(task, "formRef").isEmpty()))
        .isEmpty();
  }

  @Test
  void everyRuleTableExists() {
    assertThat(broken("decisionRef", "decisionRefBinding", "dmn/%s.dmn")).isEmpty();
  }

  @Test
  void everyCalledProcessExists() {
    assertThat(
            ProcessFile.elementsThat(
                "callActivity",
                call ->
                    !Files.exists(Path.of("bpmn", call.getAttribute("calledElement") + ".bpmn"))
                        || !camunda(call, "calledElementBinding").equals("latest")))
        .isEmpty();
  }

  @Test
  void flowsAndHostsExist() {
    assertThat(ProcessFile.all())
        .allSatisfy(
            model -> {
              var nodes = model.flowNodes().stream().map(Xml::id).toList();
              assertThat(nodes).doesNotHaveDuplicates();
              assertThat(model.sequenceFlows())
                  .allSatisfy(
                      flow ->
                          assertThat(nodes)
                              .contains(
                                  flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
              assertThat(model.elements("boundaryEvent"))
                  .extracting(event -> event.getAttribute("attachedToRef"))
                  .isSubsetOf(nodes);
            });
  }

  @Test
  void everyFlowNodeIsReachedAndLeft() {
    var starts = Set.of("startEvent", "boundaryEvent");
    assertThat(ProcessFile.flowNodesThat(needs("incoming", starts))).isEmpty();
    assertThat(ProcessFile.flowNodesThat(needs("outgoing", Set.of("endEvent")))).isEmpty();
  }

  private static Predicate<Element> needs(String direction, Set<String> exceptions) {
    return node ->
        !exceptions.contains(node.getLocalName())
            && !node.getAttribute("triggeredByEvent").equals("true")
            && Xml.children(node, direction).isEmpty();
  }

  private static List<String> broken(String reference, String binding, String file) {
    return ProcessFile.elementsThat(
        "*",
        element -> {
          var target = camunda(element, reference);
          return !target.isEmpty()
              && (!Files.exists(Path.of(file.formatted(target)))
                  || !camunda(element, binding).equals("latest"));
        });
  }

  private static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA_BPMN, attribute);
  }
}
