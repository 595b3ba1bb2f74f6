package org.opscoord.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.engine.Refusal.Problem;

/**
 * What somebody votes. Blank texts count as none.
 *
 * @param reason why, or under which conditions
 * @param returnTo id of the step that the case is to go back to, for a vote that returns it
 */
public record Ballot(VoteChoice choice, @Nullable String reason, @Nullable String returnTo) {

  /** Longest reason, in characters. */
  public static final int LONGEST_REASON = 2_000;

  public Ballot {
    reason = text(reason);
    returnTo = text(returnTo);
  }

  /** Reads what the vote's form was answered with. */
  public static Ballot of(JsonNode answer) {
    return new Ballot(
        VoteChoice.valueOf(answer.path("choice").asText()),
        answer.path("reason").textValue(),
        answer.path("returnTo").textValue());
  }

  /** What is wrong with it by itself; empty when nothing is. */
  List<Problem> problems(List<Step> returnSteps) {
    var problems = new ArrayList<Problem>();
    if (reason == null && choice != VoteChoice.APPROVE) {
      problems.add(Problem.of("reason", "vote.reason.missing"));
    }
    if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      problems.add(Problem.of("reason", "vote.reason.tooLong", LONGEST_REASON));
    }
    if (choice == VoteChoice.RETURN) {
      if (returnSteps.stream().map(Step::id).noneMatch(id -> Objects.equals(id, returnTo))) {
        problems.add(Problem.of("returnTo", "vote.returnTo.missing"));
      }
    } else if (returnTo != null) {
      problems.add(Problem.of("returnTo", "vote.returnTo.superfluous"));
    }
    return List.copyOf(problems);
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
