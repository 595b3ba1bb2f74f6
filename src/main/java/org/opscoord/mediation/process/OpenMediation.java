package org.opscoord.mediation.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationRounds;

/** Opens what was asked for in the form, or what a caller passed. */
@ModelBean("openMediation")
class OpenMediation implements JavaDelegate {

  private final MediationRounds rounds;

  OpenMediation(MediationRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = MediationCase.number(execution);
    var subject = MediationVariables.SUBJECT.find(execution);
    if (subject.isEmpty()) {
      rounds.open(number);
    } else {
      rounds.open(number, subject.get(), sides(execution));
    }
  }

  private static List<DepartmentId> sides(DelegateExecution execution) {
    List<?> ids = MediationVariables.SIDES.require(execution);
    return ids.stream().map(id -> new DepartmentId((String) id)).distinct().toList();
  }
}
