package org.opscoord.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile file is named for its trick. */
class HostileModelTests {

  private static final Path HOSTILE = Path.of("src/test/resources/hostile");
  private static final Rules RULES = new Rules(Set.of("calendar", "notifyPeople", "people"), true);

  static Stream<Path> hostile() throws IOException {
    return Files.list(HOSTILE).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void everyTrickIsSeenThrough(Path file) throws IOException {
    assertThat(findings(file)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "script-task.bpmn, Step, policy.scriptTask",
    "java-class.bpmn, Step, policy.class",
    "old-namespace-class.bpmn, Step, policy.class",
    "connector.bpmn, Step, policy.connector",
    "expression-task.bpmn, Step, policy.call",
    "execution-listener.bpmn, Step, policy.listener",
    "task-listener-class.bpmn, Step, policy.listener",
    "script-condition.bpmn, ToDone, policy.script",
    "script-input.bpmn, Step, policy.script",
    "script-resource.bpmn, ToDone, policy.resource",
    "unknown-bean.bpmn, Step, policy.bean",
    "unknown-delegate.bpmn, Step, policy.delegate",
    "computed-delegate.bpmn, Step, policy.delegate",
    "reflection-by-property.bpmn, Step, policy.member",
    "reflection-by-call.bpmn, Step, policy.member",
    "reflection-by-bracket.bpmn, Step, policy.member",
    "reflection-in-documentation.bpmn, Step, policy.member",
    "reflection-in-timer.bpmn, Step, policy.member",
    "computed-call.bpmn, Step, policy.computed",
    "engine-services.bpmn, Step, policy.member",
    "engine-variables.bpmn, Step, policy.member",
    "unknown-function.bpmn, Step, policy.function",
    "variable-mapping-class.bpmn, Step, policy.class",
    "form-data-validator.bpmn, Step, policy.element",
    "embedded-form.bpmn, Step, policy.attribute",
    "external-entity.bpmn, , policy.unreadable",
    "foreign-import.bpmn, , policy.import",
    "juel-table.dmn, InValue, policy.dmn.language",
    "javascript-literal.dmn, Literal, policy.dmn.language",
    "external-function.dmn, Literal, policy.dmn.external",
    "script-in-text.form, note, policy.form.code",
    "javascript-link.form, note, policy.form.code",
    "foreign-frame.form, frame, policy.form.component",
    "bean-shadow.form, who, policy.form.key",
    "twice-named.form, , policy.form.unreadable",
    "page.html, , policy.kind"
  })
  void theElementAndTheRuleAreNamed(String file, String element, String rule) throws IOException {
    assertThat(findings(HOSTILE.resolve(file)))
        .anySatisfy(
            finding -> {
              assertThat(finding.breach().rule()).isEqualTo(rule);
              assertThat(finding.elementId()).isEqualTo(element);
            });
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsShippedKeepsTheRules(Path file) throws IOException {
    var rules = new Rules(Set.of(), false);
    assertThat(ModelPolicy.findings(file.getFileName().toString(), Files.readAllBytes(file), rules))
        .isEmpty();
  }

  static Stream<Path> shipped() {
    return Stream.of("bpmn", "dmn", "forms").flatMap(HostileModelTests::files);
  }

  @Test
  void anOrdinaryModelKeepsTheRules() throws IOException {
    assertThat(findings(Path.of("src/test/resources/benign/benign.bpmn"))).isEmpty();
  }

  private static Stream<Path> files(String folder) {
    try {
      return Files.list(Path.of(folder));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Finding> findings(Path file) throws IOException {
    return ModelPolicy.findings(file.getFileName().toString(), Files.readAllBytes(file), RULES);
  }
}
