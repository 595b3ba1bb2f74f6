package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Collects how the process went. */
@ModelBean("openReview")
class OpenReview implements JavaDelegate {

  private final ProcessReviews reviews;

  OpenReview(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.open(ReviewCase.number(execution));
  }
}
