package org.opscoord.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Asks deployed rule tables through a rule engine of its own with the settings of the process
 * engine's: that one would write every question into the history of decisions.
 */
@Component
public class UnrecordedTables {

  private final ProcessEngineConfigurationImpl engine;
  private final DmnEngine rules;

  UnrecordedTables(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
    this.rules = withoutHistory(engine.getDmnEngineConfiguration());
  }

  /** What the newest version of a table says, one line for each rule that matches. */
  public List<Map<String, Object>> ask(String table, Map<String, ?> facts) {
    var newest =
        engine
            .getCommandExecutorTxRequired()
            .execute(
                context ->
                    context.runWithoutAuthorization(
                        () ->
                            engine
                                .getDeploymentCache()
                                .findDeployedLatestDecisionDefinitionByKey(table)));
    return rules
        .evaluateDecisionTable((DecisionDefinitionEntity) newest, Map.copyOf(facts))
        .getResultList();
  }

  private static DmnEngine withoutHistory(DefaultDmnEngineConfiguration settings) {
    var own = new DefaultDmnEngineConfiguration();
    own.setElProvider(settings.getElProvider());
    own.setScriptEngineResolver(settings.getScriptEngineResolver());
    own.setFeelCustomFunctionProviders(settings.getFeelCustomFunctionProviders());
    own.setDefaultInputExpressionExpressionLanguage(
        settings.getDefaultInputExpressionExpressionLanguage());
    own.setDefaultInputEntryExpressionLanguage(settings.getDefaultInputEntryExpressionLanguage());
    own.setDefaultOutputEntryExpressionLanguage(settings.getDefaultOutputEntryExpressionLanguage());
    own.setDefaultLiteralExpressionLanguage(settings.getDefaultLiteralExpressionLanguage());
    return own.buildEngine();
  }
}
