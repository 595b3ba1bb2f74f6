package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.opscoord.approval.VoteChoice.ABSTAIN;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.APPROVE_WITH_CONDITIONS;
import static org.opscoord.approval.VoteChoice.REJECT;
import static org.opscoord.approval.VoteChoice.RETURN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.directory.PersonId;

class ConclusionTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final List<Step> STEPS =
      List.of(new Step("AnalyseProblem", "Analyse"), new Step("EvaluateOptions", "Evaluate"));

  @Test
  void anApprovalCarriesTheConditionsOfEveryBody() {
    var conclusion =
        conclude(
            List.of(body(1, 1, Outcome.APPROVED), body(2, 2, Outcome.APPROVED)),
            seat(1, "sam", APPROVE_WITH_CONDITIONS, "not before May", null),
            seat(2, "fay", APPROVE, "good", null),
            seat(2, "quinn", APPROVE_WITH_CONDITIONS, "tested first", null));
    assertThat(conclusion)
        .isEqualTo(
            new Conclusion(Outcome.APPROVED, null, "sam: not before May\nquinn: tested first"));
  }

  @Test
  void aPlainApprovalNeedsNoReason() {
    var conclusion =
        conclude(List.of(body(1, 1, Outcome.APPROVED)), seat(1, "sam", APPROVE, null, null));
    assertThat(conclusion).isEqualTo(new Conclusion(Outcome.APPROVED, null, null));
  }

  @Test
  void aRejectionCarriesWhatTheDecidingBodySaidAgainst() {
    var conclusion =
        conclude(
            List.of(body(1, 1, Outcome.APPROVED), body(2, 2, Outcome.REJECTED)),
            seat(1, "sam", APPROVE_WITH_CONDITIONS, "not before May", null),
            seat(2, "fay", REJECT, "too dear", null),
            seat(2, "quinn", ABSTAIN, "not mine", null));
    assertThat(conclusion).isEqualTo(new Conclusion(Outcome.REJECTED, null, "fay: too dear"));
  }

  @Test
  void aReturnGoesToTheEarliestStepNamed() {
    var conclusion =
        conclude(
            List.of(body(1, 2, Outcome.RETURNED)),
            seat(1, "fay", RETURN, "score again", "EvaluateOptions"),
            seat(1, "quinn", RETURN, "wrong cause", "AnalyseProblem"),
            seat(1, "sam", REJECT, "no", null));
    assertThat(conclusion)
        .isEqualTo(
            new Conclusion(
                Outcome.RETURNED,
                "AnalyseProblem",
                "fay: score again\nquinn: wrong cause\nsam: no"));
  }

  @Test
  void whatARuleVotedIsGivenWithoutAName() {
    var conclusion =
        conclude(List.of(body(1, 1, Outcome.REJECTED)), seat(1, null, REJECT, "too late", null));
    assertThat(conclusion.reason()).isEqualTo("too late");
  }

  @Test
  void anEmergencyThatIsNotRatifiedIsRejectedEvenIfSomebodyWouldReturnIt() {
    var conclusion =
        conclude(
            List.of(body(1, 1, Outcome.APPROVED), body(2, Route.RATIFICATION, Outcome.RETURNED)),
            seat(2, "fay", RETURN, "was wrong", "AnalyseProblem"));
    assertThat(conclusion).isEqualTo(new Conclusion(Outcome.REJECTED, null, "fay: was wrong"));
  }

  @Test
  void aRoundWithABodyStillToBeHeardHasNoConclusion() {
    assertThatIllegalStateException()
        .isThrownBy(() -> conclude(List.of(body(1, 1, Outcome.APPROVED), body(2, 2, null))));
  }

  private static Conclusion conclude(List<Body> bodies, Seat... seats) {
    return Conclusion.of(bodies, List.of(seats), STEPS, new SmallCompany());
  }

  private static Body body(long id, int stage, @Nullable Outcome outcome) {
    var routed =
        new RoutedBody(
            stage,
            "decision-group",
            new VotingRule(VotingMethod.ALL, null, false),
            Duration.ofHours(8),
            TimeoutAction.REMIND);
    return new Body(
        new BodyId(id), 1, routed, null, null, NOW, outcome, outcome == null ? null : NOW);
  }

  private static Seat seat(
      long body,
      @Nullable String person,
      VoteChoice choice,
      @Nullable String reason,
      @Nullable String returnTo) {
    var voter = person == null ? null : new PersonId(person);
    return new Seat(
        new SeatId(body * 10),
        new BodyId(body),
        1,
        null,
        NOW,
        List.of(),
        Map.of(),
        new Vote(1, voter, null, choice, reason, returnTo, NOW));
  }
}
