package org.opscoord.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.CaseState;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps a case and its process instance in step at both ends. */
@Component
class CaseLife {

  private final ObjectProvider<CaseRegister> cases;
  private final ObjectProvider<Sentences> sentences;

  CaseLife(ObjectProvider<CaseRegister> cases, ObjectProvider<Sentences> sentences) {
    this.cases = cases;
    this.sentences = sentences;
  }

  /**
   * Refuses a start that did not come through the form, because it would have no case and no
   * checked answers. A process that another one calls works on the caller's case.
   */
  ExecutionListener started() {
    return execution -> {
      if (isRoot(execution)
          && cases.getObject().ofProcessInstance(execution.getProcessInstanceId()).isEmpty()) {
        throw sentences.getObject().refused(new Refusal(Kind.INVALID, "case.start.form"));
      }
    };
  }

  /** Closes the case when its model did not, for example when an administrator deleted it. */
  ExecutionListener ended() {
    return execution -> {
      if (isRoot(execution)) {
        closeWhatIsOpen(execution);
      }
    };
  }

  private static boolean isRoot(DelegateExecution execution) {
    return execution.getSuperExecution() == null;
  }

  private void closeWhatIsOpen(DelegateExecution execution) {
    var number = TaskCase.require(execution);
    var register = cases.getObject();
    if (register.require(number).state() == CaseState.OPEN) {
      var cancelled = execution.isCanceled();
      register.end(
          number,
          cancelled ? CaseState.CANCELLED : CaseState.CLOSED,
          cancelled ? "deleted" : "ended");
    }
  }
}
