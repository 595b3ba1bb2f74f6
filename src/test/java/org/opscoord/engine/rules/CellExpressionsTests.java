package org.opscoord.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;

/** Our way of evaluating cells says what Camunda's says, of every cell that is delivered. */
class CellExpressionsTests {

  private static final List<Object> INPUTS =
      List.of(
          "people",
          "process",
          "decision",
          "quality",
          "emergency",
          "normal",
          "critical",
          "",
          0,
          1,
          2,
          5,
          9_999.99,
          100_000,
          2_500_000L,
          true,
          false,
          List.of("production", "quality"),
          List.of());

  private final FeelEngine ours = new CellExpressions();
  private final FeelEngine camundas = new ScalaFeelEngine(List.of());

  @Test
  void everyConditionOfEveryTableHoldsForTheSameInputs() throws IOException {
    var cells = cells(InputEntry.class);
    assertThat(cells).hasSizeGreaterThan(20);
    for (var cell : cells) {
      for (var input : INPUTS) {
        assertThat(test(ours, cell, input))
            .as("%s of %s", cell, input)
            .isEqualTo(test(camundas, cell, input));
      }
    }
  }

  @Test
  void everyResultOfEveryTableIsTheSame() throws IOException {
    var cells = cells(OutputEntry.class);
    assertThat(cells).hasSizeGreaterThan(20);
    for (var cell : cells) {
      assertThat(evaluate(ours, cell)).as(cell).isEqualTo(evaluate(camundas, cell));
    }
  }

  @Test
  void functionsAndTimesAreTheSame() {
    for (var expression :
        List.of(
            "sum([1, 2.5, amount])",
            "upper case(\"kettle\")",
            "count(departments)",
            "date(\"2026-03-02\") + duration(\"P1D\")",
            "if amount > 100 then \"much\" else \"little\"",
            "[1, 2, 3][item > amount]",
            "some x in departments satisfies x = \"quality\"")) {
      var said = evaluate(ours, expression);
      assertThat(said).as(expression).isEqualTo(evaluate(camundas, expression));
      assertThat(said).as(expression).doesNotStartWith("refused");
    }
  }

  @Test
  void whatCannotBeEvaluatedIsRefusedInTheSameWords() {
    for (var expression :
        List.of(
            "amount +",
            "missing.part",
            "assert(amount, amount > 1000)",
            "amount > \"text\"",
            "unknown(amount)",
            "{ f: function(x) external { java: { class: \"java.lang.System\", method signature:"
                + " \"exit(int)\" } } }.f(1)")) {
      assertThat(evaluate(ours, expression))
          .as(expression)
          .isEqualTo(evaluate(camundas, expression));
    }
    assertThat(evaluate(ours, "assert(amount, amount > 1000)")).startsWith("refused");
    assertThat(evaluate(ours, "amount +")).startsWith("refused");
  }

  @Test
  void manyCanEvaluateAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> asked = new ArrayList<>();
      for (var amount = 0; amount < 400; amount++) {
        var input = amount;
        asked.add(() -> ours.evaluateSimpleUnaryTests("[100..299]", "input", context(input)));
      }
      var inside = 0;
      for (var answer : threads.invokeAll(asked)) {
        inside += answer.get() ? 1 : 0;
      }
      assertThat(inside).isEqualTo(200);
    } finally {
      threads.shutdown();
    }
  }

  private static String test(FeelEngine engine, String cell, Object input) {
    try {
      return String.valueOf(engine.evaluateSimpleUnaryTests(cell, "input", context(input)));
    } catch (RuntimeException refused) {
      return "refused: " + refused.getMessage();
    }
  }

  private static String evaluate(FeelEngine engine, String expression) {
    try {
      return String.valueOf(engine.<Object>evaluateSimpleExpression(expression, context(200)));
    } catch (RuntimeException refused) {
      return "refused: " + refused.getMessage();
    }
  }

  private static VariableContext context(Object input) {
    return Variables.fromMap(
            Map.of(
                "input",
                input,
                "amount",
                input,
                "departments",
                List.of("quality", "sales"),
                "category",
                "people"))
        .asVariableContext();
  }

  private static <T extends DmnElement> Collection<String> cells(Class<T> kind) throws IOException {
    try (var tables = Files.list(Path.of("dmn"))) {
      return tables
          .flatMap(table -> texts(table, kind))
          .filter(text -> !text.isBlank())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static <T extends DmnElement> Stream<String> texts(Path table, Class<T> kind) {
    try (var in = Files.newInputStream(table)) {
      return Dmn.readModelFromStream(in).getModelElementsByType(kind).stream()
          .map(cell -> cell.getTextContent().strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
