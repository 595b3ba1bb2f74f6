package org.opscoord.approval;

import java.util.List;
import java.util.Objects;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** Refuses a vote in its form already, before the answer is stored. */
@Component
class VoteRule implements AnswerRule {

  private final Voting voting;
  private final ApprovalWording wording;

  VoteRule(Voting voting, ApprovalWording wording) {
    this.voting = voting;
    this.wording = wording;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ApprovalModel.isVote(process, step);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var seat = SeatId.parse(Objects.requireNonNull(answer.part()));
    return voting.check(seat, answer.person(), Ballot.of(answer.values())).stream()
        .map(
            problem ->
                new Problem(
                    wording.text("field." + problem.where()),
                    problem.messageKey(),
                    problem.arguments()))
        .toList();
  }
}
