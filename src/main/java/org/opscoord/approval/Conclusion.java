package org.opscoord.approval;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.directory.Directory;

/**
 * How a round ends.
 *
 * @param returnTo the earliest of the steps that the deciding votes name
 * @param reason conditions of an approval, else what was said against it, one line a vote
 */
public record Conclusion(Outcome outcome, @Nullable String returnTo, @Nullable String reason) {

  /**
   * Draws the conclusion.
   *
   * @param bodies all bodies of the round
   * @param seats their seats
   * @param steps where a case may return to, in the order of the model
   * @throws IllegalStateException while a body is still to be heard
   */
  static Conclusion of(List<Body> bodies, List<Seat> seats, List<Step> steps, Directory directory) {
    var deciding = bodies.stream().filter(Body::notApproved).findFirst();
    if (deciding.isEmpty()) {
      if (!bodies.stream().allMatch(Body::approved)) {
        throw new IllegalStateException("The round is not over");
      }
      return new Conclusion(
          Outcome.APPROVED,
          null,
          reasons(seats, vote -> vote.choice() == VoteChoice.APPROVE_WITH_CONDITIONS, directory));
    }
    var body = deciding.get();
    var votes = seats.stream().filter(seat -> seat.bodyId().equals(body.id())).toList();
    var reason = reasons(votes, vote -> vote.choice().isAgainst(), directory);
    // What was done in an emergency cannot go back to an earlier step; it stands or it does not.
    return body.outcome() == Outcome.RETURNED && body.stage() != Route.RATIFICATION
        ? new Conclusion(Outcome.RETURNED, earliest(votes, steps), reason)
        : new Conclusion(Outcome.REJECTED, null, reason);
  }

  private static @Nullable String earliest(List<Seat> seats, List<Step> steps) {
    var named = votes(seats).map(Vote::returnTo).toList();
    return steps.stream().map(Step::id).filter(named::contains).findFirst().orElse(null);
  }

  private static @Nullable String reasons(
      List<Seat> seats, Predicate<Vote> which, Directory directory) {
    var lines =
        votes(seats).filter(which).map(vote -> line(vote, directory)).collect(joining("\n"));
    return lines.isEmpty() ? null : lines;
  }

  private static String line(Vote vote, Directory directory) {
    var person = vote.person();
    return person == null
        ? String.valueOf(vote.reason())
        : directory.nameOf(person) + ": " + vote.reason();
  }

  private static Stream<Vote> votes(List<Seat> seats) {
    return seats.stream().flatMap(seat -> Stream.ofNullable(seat.vote()));
  }
}
