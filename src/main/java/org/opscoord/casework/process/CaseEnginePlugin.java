package org.opscoord.casework.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checked services and the case's listeners into the engine. */
@Component
class CaseEnginePlugin extends AbstractProcessEnginePlugin {

  private final CaseParseListener parseListener;
  private final ObjectProvider<StartSubmission> starts;
  private final ObjectProvider<TaskSubmission> submissions;
  private final ObjectProvider<OpenedForm> openedForms;
  private final ObjectProvider<FormOptions> options;
  private final ObjectProvider<DraftedForm> drafts;

  CaseEnginePlugin(
      CaseParseListener parseListener,
      ObjectProvider<StartSubmission> starts,
      ObjectProvider<TaskSubmission> submissions,
      ObjectProvider<OpenedForm> openedForms,
      ObjectProvider<FormOptions> options,
      ObjectProvider<DraftedForm> drafts) {
    this.parseListener = parseListener;
    this.starts = starts;
    this.submissions = submissions;
    this.openedForms = openedForms;
    this.options = options;
    this.drafts = drafts;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(parseListener);
    engine.setFormService(
        new CheckedFormService(starts, submissions, openedForms, options, drafts));
    engine.setTaskService(new CheckedTaskService(submissions));
  }
}
