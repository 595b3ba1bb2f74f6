package org.opscoord.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Instances that wait for nothing but their timer. */
final class Timers {

  static final String PROCESS = "bench-timer";

  private Timers() {}

  /** Starts one; its time comes in a day, unless somebody lets it come earlier. */
  static void start(ProcessEngine engine) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            PROCESS + ".bpmn",
            Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P180D")
                .startEvent("Begin")
                .intermediateCatchEvent("Wait")
                .timerWithDuration("P1D")
                .endEvent("End")
                .done())
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
  }
}
