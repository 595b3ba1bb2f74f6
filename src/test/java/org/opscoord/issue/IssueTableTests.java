package org.opscoord.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code decisions/issue-triage.csv} and {@code decisions/escalation-policy.csv}, which
 * process owners read and extend.
 */
class IssueTableTests {

  private static final List<String> CATEGORIES =
      List.of(
          "quality",
          "delivery",
          "equipment",
          "information",
          "process",
          "people",
          "customer",
          "safety");

  private final Set<String> rulesHit = new HashSet<>();
  private final DmnEngine engine = engine();
  private final DmnDecision triage = table("issue-triage");
  private final DmnDecision policy = table("escalation-policy");

  @TestFactory
  Stream<DynamicTest> everyReportGetsTheSeverityAndTheDepartmentThatTheListSays() {
    return lines("issue-triage")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    "%s: %s".formatted(line.get("category"), line.get("why")),
                    () -> {
                      var found = triage(line).getSingleResult().getEntryMap();
                      assertThat(found)
                          .containsEntry("severity", line.get("severity"))
                          .containsEntry("department", line.get("department"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyLevelHasThePeopleAndTheTimesThatTheListSays() {
    return lines("escalation-policy")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get("why"),
                    () -> {
                      var found = policy(line).getSingleResult().getEntryMap();
                      assertThat(found)
                          .allSatisfy(
                              (column, value) ->
                                  assertThat(String.valueOf(value)).isEqualTo(line.get(column)));
                    }));
  }

  @Test
  void thereIsExactlyOneRuleForWhateverMayBeReported() {
    for (var category : CATEGORIES) {
      IntStream.rangeClosed(1, 5)
          .forEach(
              impact ->
                  IntStream.rangeClosed(1, 5)
                      .forEach(
                          urgency ->
                              assertThat(triage(category, impact, urgency))
                                  .as("%s %d %d", category, impact, urgency)
                                  .hasSize(1)));
    }
  }

  @Test
  void eachLevelHasHalfTheTimeOfTheOneBelow() {
    for (var severity : Severity.values()) {
      for (var column : List.of("acknowledgeWithin", "solveWithin")) {
        for (var level = 1; level < 4; level++) {
          assertThat(time(severity, level + 1, column).multipliedBy(2))
              .isEqualTo(time(severity, level, column));
        }
      }
    }
  }

  @Test
  void everyRuleIsShownByACase() {
    lines("issue-triage").forEach(line -> assertThat(triage(line)).hasSize(1));
    lines("escalation-policy").forEach(line -> assertThat(policy(line)).hasSize(1));

    assertThat(rulesHit).containsAll(rules(triage)).containsAll(rules(policy));
  }

  private Duration time(Severity severity, int level, String column) {
    return Duration.parse(policy(severity.name(), level).getSingleResult().getEntry(column));
  }

  private DmnDecisionResult triage(CSVRecord line) {
    return triage(
        line.get("category"),
        Integer.parseInt(line.get("impact")),
        Integer.parseInt(line.get("urgency")));
  }

  private DmnDecisionResult triage(String category, int impact, int urgency) {
    return engine.evaluateDecision(
        triage,
        Variables.createVariables()
            .putValue("category", category)
            .putValue("impact", impact)
            .putValue("urgency", urgency));
  }

  private DmnDecisionResult policy(CSVRecord line) {
    return policy(line.get("severity"), Integer.parseInt(line.get("level")));
  }

  private DmnDecisionResult policy(String severity, int level) {
    return engine.evaluateDecision(
        policy,
        Variables.createVariables().putValue("severity", severity).putValue("level", level));
  }

  private static List<String> rules(DmnDecision table) {
    return ((DmnDecisionTableImpl) table.getDecisionLogic())
        .getRules().stream().map(rule -> rule.getId()).toList();
  }

  private static Stream<CSVRecord> lines(String table) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var file = Path.of("src/test/resources/decisions", table + ".csv");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private DmnDecision table(String id) {
    try (var file = Files.newInputStream(Path.of("dmn", id + ".dmn"))) {
      return engine.parseDecision(id, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
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
}
