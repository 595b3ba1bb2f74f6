package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Submits a task form after the answer is accepted. */
class CheckedSubmitCommand extends SubmitTaskFormCmd {

  private final transient TaskSubmission submissions;
  private final transient Map<String, Object> given;

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
    return super.execute(context);
  }
}
