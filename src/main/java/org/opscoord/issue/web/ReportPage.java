package org.opscoord.issue.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What people type into the pages of anonymous reports, and what is wrong with it. */
@Component
class ReportPage {

  /** In the order of {@code issue-escalation-report}. */
  static final List<String> REPORT =
      List.of("title", "happened", "place", "category", "impact", "urgency");

  /** Of {@code issue-escalation-answer} and {@code issue-escalation-verify}. */
  static final List<String> ANSWER = List.of("answer", "verified", "missing");

  private static final List<String> LABELLED =
      Stream.concat(REPORT.stream(), ANSWER.stream()).toList();

  private final Texts texts;

  ReportPage(Texts texts) {
    this.texts = texts;
  }

  /** What was sent for these fields; whole numbers where they are. */
  static Map<String, Object> answers(Map<String, String> sent, List<String> fields) {
    var answers = new HashMap<String, Object>();
    for (var field : fields) {
      var text = sent.getOrDefault(field, "").replace("\r\n", "\n").strip();
      if (!text.isEmpty()) {
        answers.put(
            field,
            isNumber(field) && text.matches("\\d{1,4}") ? (Object) Integer.valueOf(text) : text);
      }
    }
    return answers;
  }

  private static boolean isNumber(String field) {
    return field.equals("impact") || field.equals("urgency");
  }

  /** Sentences in the reader's language, one for each mistake. */
  List<String> problems(Refusal refusal, Locale reader) {
    return refusal.problems().isEmpty()
        ? List.of(texts.text(reader, refusal))
        : refusal.problems().stream().map(problem -> sentence(problem, reader)).toList();
  }

  private String sentence(Problem problem, Locale reader) {
    return "%s: %s"
        .formatted(
            label(problem.where(), reader),
            texts.text(reader, problem.messageKey(), problem.arguments().toArray()));
  }

  /** The check of a form speaks of fields in the language of the installation. */
  private String label(String where, Locale reader) {
    return LABELLED.stream()
        .map("issue.report.%s"::formatted)
        .filter(key -> texts.text(key).equals(where))
        .findFirst()
        .map(key -> texts.text(reader, key))
        .orElse(where);
  }
}
