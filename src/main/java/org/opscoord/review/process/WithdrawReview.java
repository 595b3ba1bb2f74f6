package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Ends it because whoever asked takes it back. */
@ModelBean("withdrawReview")
class WithdrawReview implements JavaDelegate {

  private final ProcessReviews reviews;

  WithdrawReview(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.withdraw(ReviewCase.number(execution));
  }
}
