package org.opscoord.security.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CaseKindTests {

  private static final String PROPERTY =
      "<extensionElements><c:properties><c:property name='%s' value='DEC'/></c:properties></extensionElements>";

  static Stream<Resource> models() throws IOException {
    return Arrays.stream(
        new PathMatchingResourcePatternResolver().getResources("file:bpmn/**/*.bpmn"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysOfEachModelWhatCamundasOwnReaderSays(Resource resource) throws IOException {
    BpmnModelInstance model;
    try (var in = resource.getInputStream()) {
      model = Bpmn.readModelFromStream(in);
    }
    var processes = model.getModelElementsByType(Process.class);
    assertThat(processes).isNotEmpty();
    for (var process : processes) {
      try (var in = resource.getInputStream()) {
        assertThat(CaseKind.isOf(process.getId(), in)).isEqualTo(hasCaseKind(process));
      }
    }
  }

  private static boolean hasCaseKind(Process process) {
    var extensions = process.getExtensionElements();
    return extensions != null
        && extensions.getChildElementsByType(CamundaProperties.class).stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(property -> "caseKind".equals(property.getCamundaName()));
  }

  @Test
  void isAPropertyOfTheProcessItselfAndOfNoOther() {
    var kind = PROPERTY.formatted("caseKind");
    assertThat(isOf("one", process("one", kind))).isTrue();
    assertThat(isOf("one", process("one", PROPERTY.formatted("other")))).isFalse();
    assertThat(isOf("one", process("one", "<userTask id='t'>" + kind + "</userTask>"))).isFalse();
    assertThat(isOf("one", process("one", "") + process("two", kind))).isFalse();
    assertThat(isOf("two", process("one", "") + process("two", kind))).isTrue();
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> isOf("one", "<process")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String process(String id, String content) {
    return "<process id='%s'>%s</process>".formatted(id, content);
  }

  private static boolean isOf(String process, String content) {
    var model =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='http://camunda.org/schema/1.0/bpmn'>"
            + content
            + "</definitions>";
    return CaseKind.isOf(process, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }
}
