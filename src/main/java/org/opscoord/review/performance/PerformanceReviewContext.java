package org.opscoord.review.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What the forms of a department's review show of what was said so far, and let choose from. */
@Component
class PerformanceReviewContext implements FormContext {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final DepartmentReviews reviews;
  private final Assessments assessments;
  private final DepartmentScores scores;
  private final Directory directory;
  private final Texts texts;
  private final ProductSettings settings;

  PerformanceReviewContext(
      DepartmentReviews reviews,
      Assessments assessments,
      DepartmentScores scores,
      Directory directory,
      Texts texts,
      ProductSettings settings) {
    this.reviews = reviews;
    this.assessments = assessments;
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
    said(number, values);
    switch (opened.step()) {
      case PerformanceReviewModel.PLAN_IMPROVEMENT -> values.put("people", people());
      case PerformanceReviewModel.SET_TARGETS -> values.put("targets", targets(number));
      default -> {
        // The other steps ask for nothing that is known before.
      }
    }
    return values;
  }

  private void said(CaseNumber number, Map<String, JsonNode> values) {
    assessments
        .self(number)
        .ifPresent(
            self ->
                values.put(
                    "self",
                    JSON.objectNode()
                        .put("rating", rating(self.rating()))
                        .put("achievements", Markdown.quoted(self.achievements()))
                        .put("difficulties", Markdown.quoted(self.difficulties()))
                        .put("support", Markdown.quoted(self.support()))));
    assessments
        .assessment(number)
        .ifPresent(
            assessment -> {
              values.put(
                  "assessment",
                  JSON.objectNode()
                      .put("rating", rating(assessment.rating()))
                      .put("strengths", Markdown.quoted(assessment.strengths()))
                      .put("improvements", Markdown.quoted(assessment.improvements())));
              values.put("talkRating", JSON.textNode(assessment.rating()));
            });
    assessments
        .talk(number)
        .ifPresent(
            talk ->
                values.put(
                    "talk",
                    JSON.objectNode()
                        .put("on", talk.on().toString())
                        .put("notes", Markdown.quoted(talk.notes()))
                        .put("rating", rating(talk.rating()))));
    assessments
        .grounds(number)
        .ifPresent(
            grounds ->
                values.put("appeal", JSON.objectNode().put("grounds", Markdown.quoted(grounds))));
    assessments
        .plan(number)
        .ifPresent(
            plan -> values.put("plan", JSON.objectNode().put("text", Markdown.quoted(plan))));
  }

  private JsonNode people() {
    return rows(
        directory.people(),
        (person, row) ->
            row.put("value", person.id().value())
                .put(
                    "label",
                    "%s, %s"
                        .formatted(
                            person.name(),
                            directory.nameOf(person.department(), settings.locale()))));
  }

  private JsonNode targets(CaseNumber number) {
    return rows(
        scores.goals(reviews.require(number).department()),
        (goal, row) -> row.put("indicator", goal.indicator()).put("now", goal.now()));
  }

  private String rating(String rating) {
    return texts.text("review.rating." + rating);
  }

  private static <T> JsonNode rows(List<T> items, BiConsumer<T, ObjectNode> fill) {
    var rows = JSON.arrayNode();
    items.forEach(item -> fill.accept(item, rows.addObject()));
    return rows;
  }
}
