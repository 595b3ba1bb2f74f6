package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.opscoord.engine.AnswerKept;

/** Completes a task after the answer is accepted. */
class CheckedCompleteCommand extends CompleteTaskCmd implements AnswerKept {

  private final transient TaskSubmission submissions;
  private final transient Map<String, Object> given;
  private transient boolean kept;

  CheckedCompleteCommand(
      TaskSubmission submissions,
      String taskId,
      Map<String, Object> given,
      boolean returnVariables,
      boolean deserializeValues) {
    super(taskId, Map.of(), returnVariables, deserializeValues);
    this.submissions = submissions;
    this.given = given;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    variables = submissions.accept(context, taskId, given);
    kept = submissions.keepsAnswer(context, taskId);
    return super.execute(context);
  }

  @Override
  public boolean keepsAnswer() {
    return kept;
  }
}
