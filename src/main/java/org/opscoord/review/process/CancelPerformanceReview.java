package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.performance.DepartmentReviews;

/** Ends the review of a department because a coordinator cancels it. */
@ModelBean("cancelPerformanceReview")
class CancelPerformanceReview implements JavaDelegate {

  private final DepartmentReviews reviews;

  CancelPerformanceReview(DepartmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.cancel(ReviewCase.number(execution));
  }
}
