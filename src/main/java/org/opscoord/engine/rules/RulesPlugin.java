package org.opscoord.engine.rules;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine's rule tables be evaluated by {@link CellExpressions}. */
@Component
class RulesPlugin extends AbstractProcessEnginePlugin {

  private final FeelEngine expressions;

  RulesPlugin(FeelEngine expressions) {
    this.expressions = expressions;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var rules =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    rules.setFeelEngineFactory(() -> expressions);
    engine.setDmnEngineConfiguration(rules);
  }
}
