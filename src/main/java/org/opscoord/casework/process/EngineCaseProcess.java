package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseProcess;
import org.springframework.stereotype.Component;

/** Speaks to the process of a case by messages, correlated by its number. */
@Component
class EngineCaseProcess implements CaseProcess {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;

  EngineCaseProcess(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  @Override
  public boolean withdraw(CaseNumber number, String reason) {
    return tell("WithdrawalRequested", number, reason);
  }

  @Override
  public boolean cancel(CaseNumber number, String reason) {
    return tell("CancellationRequested", number, reason);
  }

  /** The right to do it was checked in our own words; the engine need not check again. */
  private boolean tell(String message, CaseNumber number, String reason) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> context.runWithoutAuthorization(() -> correlate(message, number, reason)));
  }

  /** Only the case's own process is told; what it calls has the same business key. */
  private boolean correlate(String message, CaseNumber number, String reason) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .rootProcessInstances()
            .singleResult();
    if (instance == null || !listens(instance, message)) {
      return false;
    }
    runtime
        .createMessageCorrelation(message)
        .processInstanceId(instance.getId())
        .setVariables(Map.of("reason", reason))
        .correlate();
    return true;
  }

  private boolean listens(ProcessInstance instance, String message) {
    return runtime
            .createExecutionQuery()
            .processInstanceId(instance.getId())
            .messageEventSubscriptionName(message)
            .count()
        > 0;
  }
}
