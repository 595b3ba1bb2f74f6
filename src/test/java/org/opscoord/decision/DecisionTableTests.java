package org.opscoord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code decisions/decision-criteria.csv} and {@code decisions/decision-path.csv}, which
 * process owners read and extend.
 */
class DecisionTableTests {

  private final Set<String> rulesHit = new HashSet<>();
  private final DmnEngine engine = engine();
  private final DmnDecision criteria = table("decision-criteria");
  private final DmnDecision path = table("decision-path");

  @TestFactory
  Stream<DynamicTest> everyCategoryIsProposedTheCriteriaThatTheListSays() {
    return lines("decision-criteria")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get("category"),
                    () ->
                        assertThat(proposed(line))
                            .containsExactly(line.get("criteria").split(" "))));
  }

  @TestFactory
  Stream<DynamicTest> theWeightsOfEachCategoryAddUpTo100() {
    return lines("decision-criteria")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get("category"),
                    () ->
                        assertThat(
                                criteria(line).collectEntries("weight").stream()
                                    .mapToInt(weight -> ((Number) weight).intValue())
                                    .sum())
                            .isEqualTo(100)));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheListTakesThePathThatItSays() {
    return lines("decision-path")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get("why"),
                    () -> {
                      String taken = path(line).getSingleResult().getSingleEntry();
                      assertThat(taken).isEqualTo(line.get("path"));
                    }));
  }

  @Test
  void everyRuleIsShownByACase() {
    lines("decision-criteria").forEach(line -> assertThat(criteria(line)).isNotEmpty());
    lines("decision-path").forEach(line -> assertThat(path(line)).hasSize(1));

    assertThat(rulesHit).containsAll(rules(criteria)).containsAll(rules(path));
  }

  private List<String> proposed(CSVRecord line) {
    return criteria(line).getResultList().stream()
        .map(rule -> "%s:%s".formatted(rule.get("criterion"), rule.get("weight")))
        .toList();
  }

  private DmnDecisionResult criteria(CSVRecord line) {
    return evaluate(
        criteria, Variables.createVariables().putValue("category", line.get("category")));
  }

  private DmnDecisionResult path(CSVRecord line) {
    return evaluate(
        path,
        Variables.createVariables()
            .putValue("urgency", line.get("urgency"))
            .putValue("impact", Integer.valueOf(line.get("impact")))
            .putValue("disagreement", Double.valueOf(line.get("disagreement"))));
  }

  private DmnDecisionResult evaluate(DmnDecision table, VariableMap variables) {
    return engine.evaluateDecision(table, variables);
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
