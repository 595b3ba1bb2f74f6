package org.opscoord.review.performance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Component;

/** What was said in the review of a department, read off the answers. */
@Component
class Assessments {

  private static final String CHANGE = "change";

  private final Answers answers;

  Assessments(Answers answers) {
    this.answers = answers;
  }

  record Self(String rating, String achievements, String difficulties, String support) {}

  record Assessment(String rating, String strengths, String improvements) {}

  record Talk(LocalDate on, String notes, String rating) {}

  /** What is to be done about something. */
  record Action(String title, String owner, String dueDate, String expectedEvidence) {}

  /** A target as it is to be. */
  record Wanted(String indicator, BigDecimal value) {}

  Optional<Self> self(CaseNumber number) {
    return values(number, PerformanceReviewModel.ASSESS_SELF)
        .map(
            said ->
                new Self(
                    text(said, "selfRating"),
                    text(said, "achievements"),
                    text(said, "difficulties"),
                    text(said, "support")));
  }

  Optional<Assessment> assessment(CaseNumber number) {
    return values(number, PerformanceReviewModel.ASSESS_DEPARTMENT)
        .map(
            said ->
                new Assessment(
                    text(said, "assessedRating"),
                    text(said, "strengths"),
                    text(said, "improvements")));
  }

  Optional<Talk> talk(CaseNumber number) {
    return values(number, PerformanceReviewModel.HOLD_TALK)
        .map(
            said ->
                new Talk(
                    LocalDate.parse(text(said, "talkOn")),
                    text(said, "talk"),
                    text(said, "talkRating")));
  }

  /** Why the head appeals; empty when they did not. */
  Optional<String> grounds(CaseNumber number) {
    return values(number, PerformanceReviewModel.ANSWER_ASSESSMENT)
        .filter(said -> text(said, "answer").equals("appeal"))
        .map(said -> text(said, "grounds"));
  }

  /** What counts in the end; empty before the talk. */
  Optional<String> rating(CaseNumber number) {
    return values(number, PerformanceReviewModel.RULE_APPEAL)
        .filter(said -> text(said, "ruling").equals(CHANGE))
        .map(said -> text(said, "newRating"))
        .or(() -> talk(number).map(Talk::rating));
  }

  Optional<String> plan(CaseNumber number) {
    return values(number, PerformanceReviewModel.PLAN_IMPROVEMENT).map(said -> text(said, "plan"));
  }

  List<Action> actions(CaseNumber number) {
    return values(number, PerformanceReviewModel.PLAN_IMPROVEMENT)
        .map(Assessments::actions)
        .orElse(List.of());
  }

  List<Wanted> wanted(CaseNumber number) {
    return values(number, PerformanceReviewModel.SET_TARGETS)
        .map(Assessments::wanted)
        .orElse(List.of());
  }

  static List<Action> actions(JsonNode said) {
    return StreamSupport.stream(said.path("actions").spliterator(), false)
        .map(
            row ->
                new Action(
                    text(row, "title"),
                    text(row, "owner"),
                    text(row, "dueDate"),
                    text(row, "expectedEvidence")))
        .toList();
  }

  /** Those that were filled in. */
  static List<Wanted> wanted(JsonNode said) {
    return StreamSupport.stream(said.path("targets").spliterator(), false)
        .filter(row -> row.path("wanted").isNumber())
        .map(row -> new Wanted(text(row, "indicator"), row.path("wanted").decimalValue()))
        .toList();
  }

  private Optional<JsonNode> values(CaseNumber number, String step) {
    return answers.latest(number, step).map(Answer::values);
  }

  private static String text(JsonNode said, String field) {
    return said.path(field).asText("").strip();
  }
}
