package org.opscoord.engine.rules;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;

/**
 * Evaluates with the same built-in functions each time. The engine makes all of them anew for every
 * cell of a table, which is most of what a cell costs; they hold nothing but the clock and the
 * mapper of values.
 */
class FunctionsMadeOnce extends FeelEngine {

  private final FeelInterpreter interpreter;
  private final ExpressionValidator validator;
  private final FunctionProvider functions;

  FunctionsMadeOnce(FeelEngine like) {
    super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
    interpreter = new FeelInterpreter(valueMapper());
    validator = new ExpressionValidator(configuration().externalFunctionsEnabled());
    FunctionProvider builtin = new BuiltinFunctions(clock(), valueMapper());
    functions =
        new FunctionProvider.CompositeFunctionProvider(
            CollectionConverters.asScala(List.of(builtin, functionProvider())).toList());
  }

  /** What cannot be evaluated is evaluated once more as the engine does, which says why. */
  @Override
  @SuppressWarnings("deprecation") // Camunda calls it.
  public EvaluationResult evaluate(ParsedExpression expression, Context context) {
    if (validator.validateExpression(expression.expression()).isEmpty()) {
      var inside = EvalContext.create(valueMapper(), functions).merge(context);
      var value = interpreter.eval(expression.expression(), inside);
      var failures = inside.failureCollector().failures();
      if (failures.isEmpty() && !isError(value)) {
        return new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures);
      }
    }
    return super.evaluate(expression, context);
  }

  private static boolean isError(Val value) {
    return value instanceof ValError || value instanceof ValFatalError;
  }
}
