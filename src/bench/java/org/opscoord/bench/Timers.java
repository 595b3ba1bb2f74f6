package org.opscoord.bench;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances that wait for nothing but their timer. */
final class Timers {

  static final String PROCESS = "bench-timer";
  private static final int CLIENTS = 2;

  private final ProcessEngine engine;

  Timers(ConfigurableApplicationContext context) {
    engine = context.getBean(ProcessEngine.class);
  }

  /** Starts so many; their time comes in a day, unless somebody lets it come earlier. */
  void prepare(int instances) throws Exception {
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
    var threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      var all = new ArrayList<Future<?>>();
      for (var client = 0; client < CLIENTS; client++) {
        all.add(
            threads.submit(
                () -> {
                  for (var instance = 0; instance < instances / CLIENTS; instance++) {
                    engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
                  }
                }));
      }
      for (var client : all) {
        client.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
