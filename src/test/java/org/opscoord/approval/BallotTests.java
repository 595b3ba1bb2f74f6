package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.engine.Refusal.Problem;

class BallotTests {

  private static final List<Step> STEPS = List.of(new Step("AnalyseProblem", "Analyse"));

  @Test
  void whoSimplyApprovesNeedsNoReason() {
    assertThat(problems(VoteChoice.APPROVE, " ", "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "APPROVE", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherVoteNeedsOne(VoteChoice choice) {
    var step = choice == VoteChoice.RETURN ? "AnalyseProblem" : null;
    assertThat(problems(choice, "\n ", step)).containsExactly("reason vote.reason.missing");
    assertThat(problems(choice, "because", step)).isEmpty();
  }

  @Test
  void aReasonIsCountedInCharactersAndNotInBytes() {
    assertThat(problems(VoteChoice.REJECT, "𠮷".repeat(2000), null)).isEmpty();
    assertThat(problems(VoteChoice.REJECT, "理".repeat(2001), null))
        .containsExactly("reason vote.reason.tooLong");
  }

  @Test
  void aReturnNamesAStepThatTheCaseCanReturnTo() {
    assertThat(problems(VoteChoice.RETURN, "again", null))
        .containsExactly("returnTo vote.returnTo.missing");
    assertThat(problems(VoteChoice.RETURN, "again", "Elsewhere"))
        .containsExactly("returnTo vote.returnTo.missing");
  }

  @Test
  void onlyAReturnNamesAStep() {
    assertThat(problems(VoteChoice.REJECT, "no", "AnalyseProblem"))
        .containsExactly("returnTo vote.returnTo.superfluous");
  }

  private static List<String> problems(
      VoteChoice choice, @Nullable String reason, @Nullable String returnTo) {
    return new Ballot(choice, reason, returnTo)
        .problems(STEPS).stream().map(BallotTests::brief).toList();
  }

  private static String brief(Problem problem) {
    return problem.where() + " " + problem.messageKey();
  }
}
