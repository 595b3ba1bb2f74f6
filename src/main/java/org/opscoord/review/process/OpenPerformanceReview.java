package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.performance.DepartmentReviews;

/** Notes whose quarter is reviewed. */
@ModelBean("openPerformanceReview")
class OpenPerformanceReview implements JavaDelegate {

  private final DepartmentReviews reviews;

  OpenPerformanceReview(DepartmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.open(ReviewCase.number(execution));
  }
}
