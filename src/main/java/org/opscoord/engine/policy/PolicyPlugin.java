package org.opscoord.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Puts the guards into the engine. Expressions in stored queries stay switched on, because shared
 * task filters need {@code ${currentUser()}}; the expression manager allows little more than that.
 */
@Component
class PolicyPlugin extends AbstractProcessEnginePlugin {

  // As many as Tasklist asks for when it lists filters.
  private static final int MOST_RESULTS = 2000;

  private final ApplicationContext context;
  private final ModelBeans modelBeans;
  private final ModelPolicy policy;

  PolicyPlugin(ApplicationContext context, ModelBeans modelBeans, ModelPolicy policy) {
    this.context = context;
    this.modelBeans = modelBeans;
    this.policy = policy;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new GuardedExpressionManager(context, modelBeans));
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(true);
    engine.setScriptEngineResolver(new NoScripts());
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedPackages("org.opscoord");
    var deployers = new ArrayList<>(orEmpty(engine.getCustomPreDeployers()));
    deployers.add(policy);
    engine.setCustomPreDeployers(deployers);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
