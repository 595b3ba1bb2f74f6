package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.AnswerKept;

/**
 * Starts a process by its form: a case for models that open one, an ordinary instance otherwise.
 */
class CheckedStartCommand implements Command<ProcessInstance>, AnswerKept {

  private final StartSubmission starts;
  private final String definitionId;
  private final @Nullable String businessKey;
  private final Map<String, Object> given;
  private boolean kept;

  CheckedStartCommand(
      StartSubmission starts,
      String definitionId,
      @Nullable String businessKey,
      Map<String, Object> given) {
    this.starts = starts;
    this.definitionId = definitionId;
    this.businessKey = businessKey;
    this.given = given;
  }

  @Override
  public ProcessInstance execute(CommandContext context) {
    var definition =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(definitionId);
    if (CaseModel.kind(definition).isEmpty()) {
      return new SubmitStartFormCmd(definitionId, businessKey, given).execute(context);
    }
    for (var checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkCreateProcessInstance(definition);
    }
    kept = true;
    return starts.start(definition, given);
  }

  @Override
  public boolean keepsAnswer() {
    return kept;
  }
}
