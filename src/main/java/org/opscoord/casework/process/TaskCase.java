package org.opscoord.casework.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;

/** Which case, and which part of a repeated step, a task or execution belongs to. */
final class TaskCase {

  private TaskCase() {}

  /** The business key is the case's number, passed on by every call activity. */
  static Optional<CaseNumber> number(DelegateTask task) {
    return task.getExecution() == null ? Optional.empty() : number(task.getExecution());
  }

  static Optional<CaseNumber> number(DelegateExecution execution) {
    return Optional.ofNullable(execution.getProcessBusinessKey())
        .filter(CaseNumber::isValid)
        .map(CaseNumber::new);
  }

  static CaseNumber require(DelegateExecution execution) {
    return number(execution)
        .orElseThrow(() -> new IllegalStateException("The process instance has no case number"));
  }

  /** The element variable {@code part} of a multi-instance step. */
  static @Nullable String part(DelegateTask task) {
    return task.getVariable("part") instanceof String part ? part : null;
  }
}
