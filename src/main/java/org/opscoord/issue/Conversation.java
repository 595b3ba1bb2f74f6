package org.opscoord.issue;

import java.util.ArrayList;
import java.util.List;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Component;

/** What the reporter was asked, and answered. */
@Component
class Conversation {

  private final Answers answers;

  Conversation(Answers answers) {
    this.answers = answers;
  }

  /** What was asked last at a level; empty when nothing was. */
  String asked(CaseNumber number, String part) {
    return answers
        .latest(number, IssueModel.SOLVE_ISSUE, part)
        .map(answer -> new Fields(answer.values()).text("question"))
        .orElse("");
  }

  /** Every question, oldest first. */
  List<Question> of(CaseNumber number) {
    var asked = new ArrayList<Question>();
    for (var answer : answers.of(number)) {
      var fields = new Fields(answer.values());
      if (answer.step().equals(IssueModel.SOLVE_ISSUE) && fields.text("next").equals("ask")) {
        asked.add(new Question(fields.text("question"), ""));
      } else if (answer.step().equals(IssueModel.ANSWER_QUESTION) && !asked.isEmpty()) {
        var open = asked.remove(asked.size() - 1);
        asked.add(new Question(open.question(), fields.text("answer")));
      }
    }
    return List.copyOf(asked);
  }
}
