package org.opscoord.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.engine.ModelBean;
import org.opscoord.review.ProcessReviews;

/** What the model asks about a review. Public, because expressions only reach public ones. */
@ModelBean("reviews")
public class ReviewsBean {

  private final ProcessReviews reviews;

  ReviewsBean(ProcessReviews reviews) {
    this.reviews = reviews;
  }

  /** Id of the process owner who judges. */
  public String owner(DelegateExecution execution) {
    return reviews.owner(ReviewCase.number(execution)).value();
  }

  /** When the effect of the new version is measured. */
  public Date effectAt(DelegateExecution execution) {
    return Date.from(reviews.effectAt(ReviewCase.number(execution)));
  }
}
