package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Starts the newest version of a process out of another case. */
@Component
class EngineCaseStarts implements CaseStarts {

  private final ProcessEngineConfigurationImpl engine;
  private final StartSubmission starts;
  private final Directory directory;

  EngineCaseStarts(
      ProcessEngineConfigurationImpl engine, StartSubmission starts, Directory directory) {
    this.engine = engine;
    this.starts = starts;
    this.directory = directory;
  }

  @Override
  public CaseNumber start(
      String process,
      PersonId requester,
      Map<String, Object> answers,
      @Nullable CaseNumber source) {
    var person =
        directory
            .person(requester)
            .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "answer.person.unknown"));
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> start(context, process, person, answers, source)));
  }

  /** The room that asks has its own reasons; whoever is acting need not hold the right to start. */
  private CaseNumber start(
      CommandContext context,
      String process,
      Person requester,
      Map<String, Object> answers,
      @Nullable CaseNumber source) {
    var instance = starts.open(newest(context, process), requester, answers, source);
    return new CaseNumber(instance.getBusinessKey());
  }

  private static ProcessDefinitionEntity newest(CommandContext context, String process) {
    var known =
        context.getProcessDefinitionManager().findLatestProcessDefinitionsByKey(process).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No process " + process));
    var definition =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(known.getId());
    if (CaseModel.kind(definition).isEmpty()) {
      throw new IllegalArgumentException(process + " opens no cases");
    }
    return definition;
  }
}
