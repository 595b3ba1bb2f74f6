package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** Computes how the new version went. */
@ModelBean("measureEffect")
class MeasureEffect implements JavaDelegate {

  private final ProcessReviews reviews;

  MeasureEffect(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.measure(ReviewCase.number(execution));
  }
}
