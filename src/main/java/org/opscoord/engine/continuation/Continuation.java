package org.opscoord.engine.continuation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.EngineSessions;
import org.springframework.stereotype.Component;

/** Lets the engine go on at once where a model has an asynchronous continuation. */
@Component
class Continuation extends AbstractProcessEnginePlugin {

  private final int most;

  Continuation(ContinuationSettings settings) {
    this.most = settings.most();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (most > 0) {
      EngineSessions.replace(engine, JobManager.class, HeldMessages::new);
      engine.setCustomPreCommandInterceptorsTxRequired(
          with(engine.getCustomPreCommandInterceptorsTxRequired(), new TogetherOrAlone()));
      engine.setCustomPostCommandInterceptorsTxRequired(
          with(engine.getCustomPostCommandInterceptorsTxRequired(), new GoOn(most)));
    }
  }

  private static List<CommandInterceptor> with(
      @Nullable List<CommandInterceptor> known, CommandInterceptor ours) {
    var all = new ArrayList<CommandInterceptor>(known == null ? List.of() : known);
    all.add(ours);
    return all;
  }
}
