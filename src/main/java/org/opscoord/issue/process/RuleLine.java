package org.opscoord.issue.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The one line of a rule table that applied. */
record RuleLine(String table, Map<?, ?> columns) {

  /** Takes the line out of the process: it is kept in our tables. */
  static RuleLine taken(DelegateExecution execution, String variable) {
    var found = execution.getVariable(variable);
    execution.removeVariable(variable);
    if (found instanceof Map<?, ?> columns) {
      return new RuleLine(variable, columns);
    }
    throw new IllegalStateException("No rule gave a result for " + variable);
  }

  String text(String column) {
    return cell(column, String.class);
  }

  int whole(String column) {
    return cell(column, Number.class).intValue();
  }

  boolean flag(String column) {
    return cell(column, Boolean.class);
  }

  private <T> T cell(String column, Class<T> type) {
    var value = columns.get(column);
    if (value == null) {
      throw new IllegalStateException("A rule of %s leaves %s empty".formatted(table, column));
    }
    return type.cast(value);
  }
}
