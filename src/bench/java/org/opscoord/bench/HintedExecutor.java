package org.opscoord.bench;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * A job executor that hears when there is something to do at once, and does nothing: whoever plays
 * a case does it, so that nothing is waited for. Where the engine calls nobody, nobody looks.
 */
final class HintedExecutor extends JobExecutor {

  private final ThreadLocal<Boolean> hinted = ThreadLocal.withInitial(() -> false);

  /** Puts one into an engine. */
  static final class Plugin extends AbstractProcessEnginePlugin {
    private final HintedExecutor executor = new HintedExecutor();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setJobExecutor(executor);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
      executor.start();
    }
  }

  /** Whether this thread's engine has called since it was asked last. */
  boolean wasHinted() {
    var was = hinted.get();
    hinted.set(false);
    return was;
  }

  @Override
  public void jobWasAdded() {
    hinted.set(true);
  }

  @Override
  protected void startExecutingJobs() {
    // Whoever plays a case does.
  }

  @Override
  protected void stopExecutingJobs() {
    // Nothing was begun.
  }

  @Override
  public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
    throw new UnsupportedOperationException("Nothing is acquired");
  }
}
