package org.opscoord.approval;

import java.util.List;
import org.opscoord.engine.Refusal;

/** A vote that cannot be counted. */
public class VoteRefused extends Refusal {

  private final transient List<Problem> problems;

  private VoteRefused(Kind kind, String messageKey, List<Problem> problems, Object... arguments) {
    super(kind, messageKey, arguments);
    this.problems = problems;
  }

  static VoteRefused seatUnknown(SeatId seat) {
    return new VoteRefused(Kind.UNKNOWN, "vote.seatUnknown", List.of(), seat.toString());
  }

  /** Also for a seat that has been handed over. */
  static VoteRefused withoutSeat(String body) {
    return new VoteRefused(Kind.FORBIDDEN, "vote.withoutSeat", List.of(), body);
  }

  static VoteRefused afterDecision(String body) {
    return new VoteRefused(Kind.CONFLICT, "vote.afterDecision", List.of(), body);
  }

  /** Somebody else has spoken for the seat; only they can change it. */
  static VoteRefused seatHasSpoken(String person) {
    return new VoteRefused(Kind.FORBIDDEN, "vote.seatHasSpoken", List.of(), person);
  }

  /** The first vote is given in the task, with its form. */
  static VoteRefused notYetCast() {
    return new VoteRefused(Kind.CONFLICT, "vote.notYetCast", List.of());
  }

  static VoteRefused incomplete(List<Problem> problems) {
    return new VoteRefused(Kind.INVALID, "vote.incomplete", List.copyOf(problems));
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }
}
