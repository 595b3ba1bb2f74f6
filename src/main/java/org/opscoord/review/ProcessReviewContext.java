package org.opscoord.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Objects;
import org.opscoord.casework.FormContext;
import org.opscoord.casework.ProcessNames;
import org.springframework.stereotype.Component;

/** What every form of a review shows: how the process went, what was judged, what it brought. */
@Component
class ProcessReviewContext implements FormContext {

  private final ProcessReviews reviews;
  private final ProcessNames processNames;

  ProcessReviewContext(ProcessReviews reviews, ProcessNames processNames) {
    this.reviews = reviews;
    this.processNames = processNames;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(ReviewModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var review = reviews.require(opened.caseNumber());
    return Map.of(
        "review",
        JsonNodeFactory.instance
            .objectNode()
            .put("process", processNames.of(review.process()))
            .put("from", review.from().toString())
            .put("until", review.until().toString())
            .put("briefing", review.briefing())
            .put("reasons", Objects.requireNonNullElse(review.reasons(), ""))
            .put(
                "newVersion",
                review.newVersion() == null ? "" : Integer.toString(review.newVersion()))
            .put("effect", Objects.requireNonNullElse(review.effect(), "")));
  }
}
