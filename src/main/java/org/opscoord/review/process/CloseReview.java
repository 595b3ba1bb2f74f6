package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Ends it with its result. */
@ModelBean("closeReview")
class CloseReview implements JavaDelegate {

  private final ProcessReviews reviews;

  CloseReview(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.close(ReviewCase.number(execution));
  }
}
