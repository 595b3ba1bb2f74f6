package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.performance.Reviewers;

/** Who takes part, for the model. Public, because expressions only reach public ones. */
@ModelBean("performanceReviews")
public class PerformanceReviewsBean {

  private final Reviewers reviewers;

  PerformanceReviewsBean(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  /** Id of whoever answers for the department. */
  public String head(DelegateExecution execution) {
    return reviewers.head(ReviewCase.number(execution)).value();
  }

  /** Id of the executive who assesses it. */
  public String assessor(DelegateExecution execution) {
    return reviewers.assessor(ReviewCase.number(execution)).value();
  }

  /** Id of whoever rules on an appeal. */
  public String judge(DelegateExecution execution) {
    return reviewers.judge(ReviewCase.number(execution)).value();
  }
}
