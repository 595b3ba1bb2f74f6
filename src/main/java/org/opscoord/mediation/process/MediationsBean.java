package org.opscoord.mediation.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.AppealJudge;
import org.opscoord.mediation.MediationRounds;

/** What the model asks about a mediation. Public, because expressions only reach public classes. */
@ModelBean("mediations")
public class MediationsBean {

  private final MediationRounds rounds;
  private final AppealJudge judge;

  MediationsBean(MediationRounds rounds, AppealJudge judge) {
    this.rounds = rounds;
    this.judge = judge;
  }

  /** Ids of the departments between which it is. */
  public List<String> sides(DelegateExecution execution) {
    return rounds.current(MediationCase.number(execution)).sides().stream()
        .map(DepartmentId::value)
        .toList();
  }

  /**
   * Id of the person who mediates.
   *
   * @throws IllegalStateException while nobody is named
   */
  public String mediator(DelegateExecution execution) {
    var mediator = rounds.current(MediationCase.number(execution)).mediator();
    if (mediator == null) {
      throw new IllegalStateException("Nobody mediates yet");
    }
    return mediator.value();
  }

  /** Id of the executive who decides an appeal. */
  public String judge(DelegateExecution execution) {
    return judge.of(MediationCase.number(execution)).value();
  }

  /** Whether a side does not accept the outcome. */
  public boolean appealed(DelegateExecution execution) {
    return rounds.appealed(MediationCase.number(execution));
  }
}
