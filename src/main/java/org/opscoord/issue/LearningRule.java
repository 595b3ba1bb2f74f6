package org.opscoord.issue;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.casework.FollowUps;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** Learning closes the issue: not before what came from it, unless the lead says why. */
@Component
class LearningRule implements AnswerRule {

  private final FollowUps followUps;

  LearningRule(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.LEARN_FROM_ISSUE, IssueModel.OFFER_LEARNING);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    return followUps.problems(answer);
  }
}
