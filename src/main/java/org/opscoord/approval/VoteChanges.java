package org.opscoord.approval;

import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;

/** Changes votes while the process around them is running on. */
@Service
public class VoteChanges {

  private final Voting voting;
  private final ApprovalProcess process;

  VoteChanges(Voting voting, ApprovalProcess process) {
    this.voting = voting;
    this.process = process;
  }

  /**
   * Changes a vote as {@link Voting#change} does, as often as the process gets in between.
   *
   * @throws VoteRefused when the vote cannot be counted, or when there is none to change
   */
  public void change(CaseNumber number, SeatId seat, PersonId person, Ballot ballot) {
    process.atOnce(() -> voting.change(number, seat, person, ballot));
  }
}
