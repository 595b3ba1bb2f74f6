package org.opscoord.casework.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.opscoord.casework.CaseDiagram;
import org.opscoord.casework.CaseDiagrams;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Component;

/** Reads models and what was done in them off the engine. Who may see a case is checked before. */
@Component
class EngineCaseDiagrams implements CaseDiagrams {

  private static final String REPEATED = "#multiInstanceBody";

  private final HistoryService history;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;

  EngineCaseDiagrams(
      HistoryService history, RepositoryService repository, ProcessEngineConfigurationImpl engine) {
    this.history = history;
    this.repository = repository;
    this.engine = engine;
  }

  @Override
  public List<CaseDiagram> of(CaseNumber number) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> diagrams(number)));
  }

  private List<CaseDiagram> diagrams(CaseNumber number) {
    var newest = new LinkedHashMap<String, HistoricProcessInstance>();
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .unlimitedList()
        .stream()
        .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
        .forEach(instance -> newest.put(instance.getProcessDefinitionKey(), instance));
    return newest.values().stream().map(this::diagram).toList();
  }

  private CaseDiagram diagram(HistoricProcessInstance instance) {
    var passed =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .unlimitedList();
    Predicate<HistoricActivityInstance> open = activity -> activity.getEndTime() == null;
    return new CaseDiagram(
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionName(),
        xml(instance.getProcessDefinitionId()),
        ids(passed, open),
        ids(passed, open.negate().and(activity -> !activity.isCanceled())));
  }

  private static List<String> ids(
      List<HistoricActivityInstance> activities, Predicate<HistoricActivityInstance> which) {
    return activities.stream()
        .filter(which)
        .map(HistoricActivityInstance::getActivityId)
        .filter(id -> !id.endsWith(REPEATED))
        .distinct()
        .toList();
  }

  private String xml(String definition) {
    try (var model = repository.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
