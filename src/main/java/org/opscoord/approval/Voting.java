package org.opscoord.approval;

import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the votes of people. A vote can be changed until its body is decided. */
@Service
@Transactional
public class Voting {

  private final Polls polls;
  private final BallotBox box;
  private final Subjects subjects;
  private final ApprovalWording wording;
  private final Directory directory;
  private final ApprovalProcess process;

  Voting(
      Polls polls,
      BallotBox box,
      Subjects subjects,
      ApprovalWording wording,
      Directory directory,
      ApprovalProcess process) {
    this.polls = polls;
    this.box = box;
    this.subjects = subjects;
    this.wording = wording;
    this.directory = directory;
    this.process = process;
  }

  /**
   * Whether the person may vote so for the seat.
   *
   * @return what is wrong with the ballot itself, by the name of its field
   * @throws VoteRefused when the person may not vote now, whatever they say
   */
  public List<Problem> check(SeatId seat, PersonId person, Ballot ballot) {
    var poll = polls.take(seat);
    refuseUnlessOpen(poll, person);
    return problems(poll, ballot);
  }

  /**
   * Votes. Saying the same again does nothing, also after the decision.
   *
   * @return whether the body is decided by it
   * @throws VoteRefused when the vote cannot be counted
   */
  public boolean cast(SeatId seat, PersonId person, Ballot ballot) {
    return cast(polls.take(seat), person, ballot);
  }

  /**
   * Changes a vote that was given before, and lets the process go on when that decides the body.
   * Saying the same again does nothing, also after the decision.
   *
   * @throws VoteRefused when the vote cannot be counted, or when there is none to change
   */
  public void change(CaseNumber number, SeatId seat, PersonId person, Ballot ballot) {
    var poll = polls.take(seat);
    if (!poll.caseNumber().equals(number)) {
      throw VoteRefused.seatUnknown(seat);
    }
    if (!poll.seat().voted() && poll.open() && poll.holds(person)) {
      throw VoteRefused.notYetCast();
    }
    if (cast(poll, person, ballot)) {
      process.bodyDecided(poll.body().id());
    }
  }

  private boolean cast(Poll poll, PersonId person, Ballot ballot) {
    if (poll.repeats(person, ballot)) {
      return false;
    }
    refuseUnlessOpen(poll, person);
    var problems = problems(poll, ballot);
    if (!problems.isEmpty()) {
      throw VoteRefused.incomplete(problems);
    }
    return box.put(poll.round(), poll.body(), poll.seat(), person, ballot);
  }

  private void refuseUnlessOpen(Poll poll, PersonId person) {
    if (!poll.holds(person)) {
      throw VoteRefused.withoutSeat(wording.of(poll.body().routed()));
    }
    if (!poll.open()) {
      throw VoteRefused.afterDecision(wording.of(poll.body().routed()));
    }
    var voter = poll.voter();
    if (voter != null && !voter.equals(person)) {
      throw VoteRefused.seatHasSpoken(directory.nameOf(voter));
    }
  }

  private List<Problem> problems(Poll poll, Ballot ballot) {
    var round = poll.round();
    return ballot.problems(subjects.returnSteps(round.subjectType()));
  }
}
