package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Keeps which version came out of the review. */
@ModelBean("linkVersion")
class LinkVersion implements JavaDelegate {

  private final ProcessReviews reviews;

  LinkVersion(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.link(ReviewCase.number(execution));
  }
}
