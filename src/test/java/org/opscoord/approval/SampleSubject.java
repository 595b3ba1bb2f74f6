package org.opscoord.approval;

import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Component;

/** A family that exists for tests only. */
@Component
class SampleSubject implements ApprovalSubject {

  static final String TYPE = "sample";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String summary(CaseNumber number) {
    return "**A new packaging line** for " + number;
  }

  @Override
  public List<Step> returnSteps() {
    return List.of(new Step("AnalyseProblem", "Analyse"), new Step("EvaluateOptions", "Evaluate"));
  }
}
