package org.opscoord.coverage;

import java.nio.file.Files;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Listens at every element of the shipped models. An element counts as run when its transaction was
 * committed: what was rolled back with a refusal never happened.
 */
final class WatchedModels extends AbstractBpmnParseListener {

  private final SeenElements seen;

  WatchedModels(SeenElements seen) {
    this.seen = seen;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    if (Files.exists(ShippedModel.FOLDER.resolve(process.getKey() + ".bpmn"))) {
      watch(process.getKey(), process);
    }
  }

  private void watch(String process, ScopeImpl scope) {
    for (var activity : scope.getActivities()) {
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, noting(process, activity.getId()));
      activity.getOutgoingTransitions().stream()
          .map(TransitionImpl.class::cast)
          .forEach(flow -> watch(process, flow));
      watch(process, (ScopeImpl) activity);
    }
  }

  private void watch(String process, TransitionImpl flow) {
    flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, noting(process, flow.getId()));
  }

  private ExecutionListener noting(String process, String element) {
    return (DelegateExecution execution) ->
        Context.getCommandContext()
            .getTransactionContext()
            .addTransactionListener(
                TransactionState.COMMITTED, committed -> seen.note(process, element));
  }
}
