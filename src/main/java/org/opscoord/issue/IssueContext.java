package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opscoord.casework.Cases;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/** Every form says what was reported, who was called so far, and what was asked and answered. */
@Component
class IssueContext implements FormContext {

  private static final Set<String> KEYS =
      Set.of(
          "issue",
          "levels",
          "questions",
          "hasQuestions",
          "level",
          "question",
          "solution",
          "solver",
          "isRequired");

  private final Issues issues;
  private final Levels levels;
  private final Conversation conversation;
  private final Cases cases;
  private final Words words;

  IssueContext(Issues issues, Levels levels, Conversation conversation, Cases cases, Words words) {
    this.issues = issues;
    this.levels = levels;
    this.conversation = conversation;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(IssueModel.PROCESS);
  }

  @Override
  public boolean gives(Set<String> names) {
    return !Collections.disjoint(KEYS, names);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var number = opened.caseNumber();
    var issue = issues.require(number);
    var asked = conversation.of(number);
    return new FormValues()
        .group("issue", summary(issue))
        .rows("levels", levels.of(number), this::level)
        .rows(
            "questions",
            asked,
            (question, row) ->
                row.put("question", question.question()).put("answer", question.answer()))
        .put("hasQuestions", !asked.isEmpty())
        .put("level", opened.part() == null ? 0 : stage(opened.part()).level())
        .put(
            "question",
            opened.part() == null ? "" : Words.quoted(conversation.asked(number, opened.part())))
        .put("solution", issue.solution() == null ? "" : Words.quoted(issue.solution()))
        .put("solver", issue.solvedBy() == null ? "" : words.people(List.of(issue.solvedBy())))
        .put("isRequired", issues.severity(number).compareTo(Severity.S2) <= 0)
        .all();
  }

  private ObjectNode summary(Issue issue) {
    var report = issue.report();
    return FormValues.row()
        .put("number", issue.number().value())
        .put("title", Words.quoted(report.title()))
        .put("severity", String.valueOf(issue.severity()))
        .put("category", words.category(report.category()))
        .put("impact", report.impact())
        .put("urgency", report.urgency())
        .put("department", words.department(Objects.requireNonNull(issue.department())))
        .put("reporter", reporter(issue))
        .put("place", Words.quoted(report.place()))
        .put("happened", Words.quoted(report.happened()));
  }

  private String reporter(Issue issue) {
    return issue.anonymous()
        ? words.unnamed()
        : words.people(List.of(cases.require(issue.number()).requester()));
  }

  private void level(Stage stage, ObjectNode row) {
    row.put("level", stage.level())
        .put("people", words.people(stage.people()))
        .put("since", words.moment(stage.openedAt()))
        .put("state", words.state(stage));
  }

  private Stage stage(String part) {
    return levels.stage(Long.parseLong(part));
  }
}
