package org.opscoord.casework.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.Cases;
import org.opscoord.engine.ModelBean;

/** What models may ask about their case. Public, because expressions only reach public classes. */
@ModelBean("caseFile")
public class CaseFileBean {

  private final Cases cases;

  CaseFileBean(Cases cases) {
    this.cases = cases;
  }

  /** Id of the person who opened the case. */
  public String requester(DelegateExecution execution) {
    return file(execution).requester().value();
  }

  /**
   * Id of the person who leads the case.
   *
   * @throws IllegalStateException while nobody is named
   */
  public String lead(DelegateExecution execution) {
    var lead = file(execution).lead();
    if (lead == null) {
      throw new IllegalStateException("The case has no lead yet");
    }
    return lead.value();
  }

  /** Id of the requester's department. */
  public String department(DelegateExecution execution) {
    return file(execution).department().value();
  }

  /** Ids of the affected departments, in the order in which they were named. */
  public List<String> affected(DelegateExecution execution) {
    return file(execution).affected().stream().map(department -> department.value()).toList();
  }

  private CaseFile file(DelegateExecution execution) {
    return cases.require(TaskCase.require(execution));
  }
}
