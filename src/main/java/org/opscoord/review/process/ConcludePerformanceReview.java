package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.performance.DepartmentReviews;

/** Starts the action items, sets the targets, and keeps the result. */
@ModelBean("concludePerformanceReview")
class ConcludePerformanceReview implements JavaDelegate {

  private final DepartmentReviews reviews;

  ConcludePerformanceReview(DepartmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.conclude(ReviewCase.number(execution));
  }
}
