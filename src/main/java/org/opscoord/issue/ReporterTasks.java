package org.opscoord.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;

/** What the process waits for from the reporter. */
public interface ReporterTasks {

  /**
   * A task of the reporter.
   *
   * @param part the level that asks; null when it is not a question
   */
  record Waiting(String taskId, String step, @Nullable String part) {}

  /** Open tasks, oldest first. */
  List<Waiting> of(CaseNumber number);

  /**
   * Completes a task as whoever holds it would.
   *
   * @throws org.opscoord.engine.Refusal when the form or a rule refuses the answer, or the task is
   *     gone
   */
  void complete(String taskId, Map<String, Object> answer);
}
