package org.opscoord.issue;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.casework.UnnamedAnswers;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * An anonymous reporter answers by token. The coordinator who keeps the case has the same task, and
 * cannot speak for the reporter.
 */
@Component
class TokenAnswers implements AnswerRule, UnnamedAnswers {

  private final Issues issues;
  private final TokenRepository tokens;
  private final Texts texts;

  TokenAnswers(Issues issues, TokenRepository tokens, Texts texts) {
    this.issues = issues;
    this.tokens = tokens;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.ANSWER_QUESTION, IssueModel.VERIFY_SOLUTION);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    return issues.require(answer.caseNumber()).anonymous() && !concerns(answer)
        ? List.of(Problem.of(texts.text("issue.field.reporter"), "issue.reporter.token"))
        : List.of();
  }

  @Override
  public boolean concerns(Answer answer) {
    return answer.caseNumber().kind().equals(IssueModel.KIND)
        && answer.taskId() != null
        && tokens.isAnswered(answer.taskId());
  }
}
