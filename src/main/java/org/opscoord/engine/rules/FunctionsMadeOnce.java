package org.opscoord.engine.rules;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * Evaluates with the same built-in functions each time, and what was parsed before. The engine
 * makes all functions anew for every cell of a table, which is most of what a cell costs; they hold
 * nothing but the clock and the mapper of values. What an expression says depends on nothing but
 * its text, be it right or wrong.
 */
@SuppressWarnings("deprecation") // Camunda calls what feel-scala would rather have forgotten.
class FunctionsMadeOnce extends FeelEngine {

  private static final int REMEMBERED = 5_000;

  private final Cache<String, Either<Failure, ParsedExpression>> expressions =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Cache<String, Either<Failure, ParsedExpression>> tests =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
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

  @Override
  public Either<Failure, ParsedExpression> parseExpression(String text) {
    return expressions.get(text, super::parseExpression);
  }

  @Override
  public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
    return tests.get(text, super::parseUnaryTests);
  }

  /** What cannot be evaluated is evaluated once more as the engine does, which says why. */
  @Override
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
