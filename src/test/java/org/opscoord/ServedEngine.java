package org.opscoord;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Camunda's web applications and REST find the engine in a static register by its name. Where a run
 * has several contexts, this makes the one of the test at hand the one that they find.
 */
final class ServedEngine implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
  }
}
