package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.opscoord.engine.AnswerKept;

/** Submits a task form after the answer is accepted. */
class CheckedSubmitCommand extends SubmitTaskFormCmd implements AnswerKept {

  private final transient TaskSubmission submissions;
  private final transient Map<String, Object> given;
  private transient boolean kept;

  CheckedSubmitCommand(
      TaskSubmission submissions,
      String taskId,
      Map<String, Object> given,
      boolean returnVariables,
      boolean deserializeValues) {
    super(taskId, Variables.createVariables(), returnVariables, deserializeValues);
    this.submissions = submissions;
    this.given = given;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    properties = submissions.accept(context, taskId, given);
    kept = submissions.keepsAnswer(context, taskId);
    return super.execute(context);
  }

  @Override
  public boolean keepsAnswer() {
    return kept;
  }
}
