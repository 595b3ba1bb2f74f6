package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Ends it because a coordinator cancels it. */
@ModelBean("cancelReview")
class CancelReview implements JavaDelegate {

  private final ProcessReviews reviews;

  CancelReview(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.cancel(ReviewCase.number(execution));
  }
}
