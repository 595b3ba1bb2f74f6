package org.opscoord.approval;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays {@code decisions/approval-route.csv}, which process owners read and extend. */
class ApprovalRouteTests {

  private final Set<String> rulesHit = new HashSet<>();
  private final DmnEngine engine = engine();
  private final DmnDecision route = route();

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheListIsRoutedAsItSays() throws IOException {
    return cases().stream()
        .map(line -> DynamicTest.dynamicTest(line.get("case"), () -> play(line)));
  }

  @Test
  void everyRuleIsShownByACase() throws IOException {
    for (var line : cases()) {
      assertThat(evaluate(line)).isNotEmpty();
    }
    var rules = ((DmnDecisionTableImpl) route.getDecisionLogic()).getRules();
    assertThat(rulesHit).containsAll(rules.stream().map(rule -> rule.getId()).toList());
  }

  @Test
  void anUnknownUrgencyGivesNoRouteInsteadOfAFreePass() {
    var variables =
        Variables.createVariables()
            .putValue("subjectType", "decision")
            .putValue("category", "process")
            .putValue("amount", 0)
            .putValue("impact", 1)
            .putValue("departments", 0)
            .putValue("urgency", "whenever");
    var lines = engine.evaluateDecisionTable(route, variables).getResultList();
    assertThat(lines).isEmpty();
  }

  private void play(CSVRecord line) {
    assertThat(evaluate(line))
        .containsExactlyElementsOf(List.of(line.get("expected bodies").split("; ")));
  }

  private List<String> evaluate(CSVRecord line) {
    var variables =
        Variables.createVariables()
            .putValue("subjectType", line.get("subjectType"))
            .putValue("category", line.get("category"))
            .putValue("amount", number(line.get("amount")))
            .putValue("impact", number(line.get("impact")))
            .putValue("departments", number(line.get("departments")))
            .putValue("urgency", line.get("urgency"));
    return bodies(variables);
  }

  private List<String> bodies(VariableMap variables) {
    var lines = engine.evaluateDecisionTable(route, variables).getResultList();
    return Route.of(lines).bodies().stream().map(ApprovalRouteTests::sentence).toList();
  }

  private static String sentence(RoutedBody body) {
    return Stream.of(
            String.valueOf(body.stage()),
            body.body(),
            body.rule().method().name(),
            body.rule().threshold() == null ? null : body.rule().threshold().toPlainString(),
            body.rule().veto() ? "with veto" : null,
            "within " + body.answerWithin(),
            "then " + body.onTimeout())
        .filter(Objects::nonNull)
        .collect(joining(" "));
  }

  private static @Nullable Number number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static Collection<CSVRecord> cases() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/test/resources/decisions/approval-route.csv"), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }

  private DmnEngine engine() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(rule -> rulesHit.add(rule.getId())));
    return configuration.buildEngine();
  }

  private DmnDecision route() {
    try (var file = Files.newInputStream(Path.of("dmn/approval-route.dmn"))) {
      return engine.parseDecision("approval-route", file);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
