package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.performance.DepartmentReviews;

/** Ends the review of a department because whoever asked takes it back. */
@ModelBean("withdrawPerformanceReview")
class WithdrawPerformanceReview implements JavaDelegate {

  private final DepartmentReviews reviews;

  WithdrawPerformanceReview(DepartmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.withdraw(ReviewCase.number(execution));
  }
}
