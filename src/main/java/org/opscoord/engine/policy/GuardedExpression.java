package org.opscoord.engine.policy;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * An expression that knows whether it comes from a query. Only queries evaluate without a scope;
 * they are written by whoever may ask, in stored filters and, through a hole of 7.24.0
 * (CVE-2026-109432), in the {@code orQueries} of any task query. So there just three texts are
 * evaluated, which the shipped task filters need.
 */
class GuardedExpression extends JuelExpression {

  private static final Set<String> IN_QUERIES =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

  GuardedExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
    super(expression, manager, text);
  }

  @Override
  public @Nullable Object getValue(
      @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
    refuseInQueries(scope);
    return super.getValue(scope, contextExecution);
  }

  @Override
  public void setValue(
      @Nullable Object value,
      @Nullable VariableScope scope,
      @Nullable BaseDelegateExecution contextExecution) {
    refuseInQueries(scope);
    super.setValue(value, scope, contextExecution);
  }

  private void refuseInQueries(@Nullable VariableScope scope) {
    if (scope == null && !isLiteralText() && !IN_QUERIES.contains(expressionText.strip())) {
      throw new BadUserRequestException(
          "Queries may not contain expressions other than " + String.join(", ", IN_QUERIES));
    }
  }
}
