package org.opscoord.review.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What every form of a department's review shows: whose it is, and its scorecard as it stands. */
@Component
class ScorecardContext implements FormContext {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NOTHING = "–";

  private final DepartmentReviews reviews;
  private final Assessments assessments;
  private final Reviewers reviewers;
  private final DepartmentScores scores;
  private final Directory directory;
  private final Texts texts;
  private final ProductSettings settings;

  ScorecardContext(
      DepartmentReviews reviews,
      Assessments assessments,
      Reviewers reviewers,
      DepartmentScores scores,
      Directory directory,
      Texts texts,
      ProductSettings settings) {
    this.reviews = reviews;
    this.assessments = assessments;
    this.reviewers = reviewers;
    this.scores = scores;
    this.directory = directory;
    this.texts = texts;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(PerformanceReviewModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var number = opened.caseNumber();
    var values = new HashMap<String, JsonNode>();
    var review = reviews.require(number);
    var about =
        JSON.objectNode()
            .put("department", directory.nameOf(review.department(), settings.locale()))
            .put("quarter", review.quarter())
            .put("head", directory.nameOf(reviewers.head(number)))
            .put("assessor", directory.nameOf(reviewers.assessor(number)))
            .put("next", scores.nextFrom())
            .put("rating", assessments.rating(number).map(this::rating).orElse(NOTHING));
    scores
        .card(review.department(), review.quarter())
        .ifPresent(
            card -> {
              about
                  .put("score", shown(card.score()))
                  .put("own", shown(card.own()))
                  .put("linked", shown(card.linked()))
                  .put("linkedPercent", card.linkedPercent());
              values.put(
                  "lines",
                  rows(
                      card.lines(),
                      (line, row) ->
                          row.put("indicator", line.indicator())
                              .put("value", line.value())
                              .put("target", line.target())
                              .put("points", line.points())
                              .put("weight", line.weight())
                              .put("part", line.part())));
              values.put(
                  "partners",
                  rows(
                      card.partners(),
                      (partner, row) ->
                          row.put(
                                  "department",
                                  directory.nameOf(partner.department(), settings.locale()))
                              .put("cases", partner.cases())
                              .put("held", partner.held())
                              .put("share", partner.share())
                              .put("own", partner.own())));
            });
    values.put("review", about);
    return values;
  }

  private String rating(String rating) {
    return texts.text("review.rating." + rating);
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null ? NOTHING : value.stripTrailingZeros().toPlainString();
  }

  private static <T> JsonNode rows(List<T> items, BiConsumer<T, ObjectNode> fill) {
    var rows = JSON.arrayNode();
    items.forEach(item -> fill.accept(item, rows.addObject()));
    return rows;
  }
}
