package org.opscoord.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.test.context.TestComponent;

/** Watches which elements of the shipped models the tests run, for {@link ProcessCoverageIT}. */
@TestComponent
public class ProcessProbe extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = new ArrayList<>(orEmpty(engine.getCustomPostBPMNParseListeners()));
    listeners.add(new WatchedModels(SeenElements.OF_THIS_BUILD));
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static List<BpmnParseListener> orEmpty(List<BpmnParseListener> listeners) {
    return listeners == null ? List.of() : listeners;
  }
}
