package org.opscoord.approval.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.opscoord.approval.Route;
import org.opscoord.approval.RouteTable;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed table through a rule engine of its own with the settings of the process
 * engine's: that one would write every forecast into the history of decisions.
 */
@Component
class DeployedRouteTable implements RouteTable {

  private static final String TABLE = "approval-route";

  private final ProcessEngineConfigurationImpl engine;
  private final DmnEngine rules;

  DeployedRouteTable(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
    this.rules = withoutHistory(engine.getDmnEngineConfiguration());
  }

  @Override
  public Route route(Map<String, ?> facts) {
    var table =
        engine
            .getCommandExecutorTxRequired()
            .execute(
                context ->
                    context.runWithoutAuthorization(
                        () ->
                            engine
                                .getDeploymentCache()
                                .findDeployedLatestDecisionDefinitionByKey(TABLE)));
    List<Map<String, Object>> lines =
        rules
            .evaluateDecisionTable((DecisionDefinitionEntity) table, Map.copyOf(facts))
            .getResultList();
    return Route.of(lines);
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
