package org.opscoord.decision;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.casework.FollowUps;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** The review closes the case: not before its follow-ups, unless the lead says why. */
@Component
class ReviewRule implements AnswerRule {

  private final FollowUps followUps;

  ReviewRule(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.REVIEW_OUTCOME);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    return followUps.problems(answer);
  }
}
