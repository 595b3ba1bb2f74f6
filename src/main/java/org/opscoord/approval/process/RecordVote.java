package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.Ballot;
import org.opscoord.approval.Voting;
import org.opscoord.casework.Answers;
import org.opscoord.engine.ModelBean;

/** Counts the vote that was given with the form, in the transaction that stored the answer. */
@ModelBean("recordVote")
class RecordVote implements JavaDelegate {

  private final Answers answers;
  private final Voting voting;

  RecordVote(Answers answers, Voting voting) {
    this.answers = answers;
    this.voting = voting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var seat = ApprovalExecution.seat(execution);
    var number = ApprovalExecution.number(execution);
    var answer = answers.latest(number, ApprovalModel.CAST_VOTE, seat.toString()).orElseThrow();
    voting.cast(seat, answer.person(), Ballot.of(answer.values()));
  }
}
