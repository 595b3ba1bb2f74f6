package org.opscoord.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.springframework.stereotype.Component;

/** Settings of the engine that the product depends on and nobody should change. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

  /**
   * Whoever acquires jobs does those itself for which there is no place to wait. The starter's way
   * is to acquire just as many as there is place for, one or two at a time; and to acquire a few of
   * many costs the database as much as to do one of them.
   */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getJobExecutor() != null) {
      engine.getJobExecutor().setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    }
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setGeneralResourceWhitelistPattern("[a-z0-9]+([.-][a-z0-9]+)*");
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setEnforceSpecificVariablePermission(true);
    // What a person got wrong is answered to that person, not logged as an error with a stack
    // trace;
    // failed jobs are logged on their own.
    engine.setEnableCmdExceptionLogging(false);
    // How many people did tasks is counted for a licence that this edition does not have.
    engine.setTaskMetricsEnabled(false);
    var before = new ArrayList<CommandInterceptor>(List.of(new RetryLostRaces()));
    if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
      before.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
    }
    engine.setCustomPreCommandInterceptorsTxRequired(before);
    engine.setCustomHistoryLevels(List.of(new LeanHistory()));
    // What is over is tidied up by its end; a removal time would be written to every row of a case
    // once more when it ends.
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupStrategy(
        ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryCleanupBatchWindowStartTime("02:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
  }
}
