package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.learning;
import static org.opscoord.issue.process.IssuePlay.s1;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.action.ActionItems;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an issue leads to, and what is still open when it is closed. */
@OperationsTest
@Import(IssuePlay.class)
class IssueLinksTests {

  @Autowired IssuePlay play;
  @Autowired ActionItems items;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired TestClock.Time time;

  @BeforeEach
  void mondayMorning() {
    time.set(TestClock.START);
  }

  @Test
  void whoeverSolvesAnIssueGivesActionsToOthers() {
    var number = takenOn();
    answer(number, withAction(solved(), "yang.jun", "2030-07-31"));

    var started = cases.followUps(number);
    assertThat(started).extracting(CaseFile::kind).containsExactly("ACT");
    var item = items.require(started.get(0).number());
    assertThat(item.title()).isEqualTo("Buy better seals");
    assertThat(item.requester()).isEqualTo(new PersonId(OWNER));
    assertThat(item.owner()).isEqualTo(new PersonId("yang.jun"));
    assertThat(item.dueDate()).isEqualTo(LocalDate.of(2030, 7, 31));
    assertThat(item.expectedEvidence()).isEqualTo("The order");
    assertThat(item.sourceKind()).isEqualTo("issue");
    assertThat(item.source()).isEqualTo(number);
    assertThat(comments(number, "issue.action.started")).containsExactly(item.number().value());
  }

  @Test
  void anActionNeedsSomebodyWhoWorksHereAndADayStillToCome() {
    var number = takenOn();

    assertThatThrownBy(() -> answer(number, withAction(solved(), "nobody", "2030-07-31")))
        .hasMessageContaining("Action 1: Who: nobody is not one of the choices");
    assertThatThrownBy(() -> answer(number, withAction(solved(), "yang.jun", "2026-03-01")))
        .hasMessageContaining("Action \"Buy better seals\", by when")
        .hasMessageContaining("must not lie before 2026-03-02");

    assertThat(cases.followUps(number)).isEmpty();
    assertThat(play.open(number, IssueModel.SOLVE_ISSUE)).hasSize(1);
  }

  @Test
  void beforeItIsSolvedAnIssueCanAskForADecisionAndTheTwoKnowEachOther() {
    var number = takenOn();
    answer(number, withDecision(asked(), "2030-06-30"));

    var decision = cases.followUps(number).get(0);
    assertThat(decision.kind()).isEqualTo("DEC");
    assertThat(decision.source()).isEqualTo(number);
    assertThat(decision.title()).isEqualTo("The kettle drips");
    assertThat(decision.requester()).isEqualTo(new PersonId(OWNER));
    assertThat(comments(number, "issue.decision.started"))
        .containsExactly(decision.number().value());
    assertThat(play.open(number, IssueModel.ANSWER_QUESTION)).hasSize(1);
  }

  @Test
  void aDecisionIsNotNeededByADayThatIsOver() {
    var number = takenOn();

    assertThatThrownBy(() -> answer(number, withDecision(asked(), "2026-03-01")))
        .hasMessageContaining("Decision needed by: the date must not lie before 2026-03-02");

    assertThat(cases.followUps(number)).isEmpty();
  }

  @Test
  void anIssueIsNotClosedBeforeItsActionsUnlessTheLeadSaysWhy() {
    var number = takenOn();
    answer(number, withAction(solved(), "yang.jun", "2030-07-31"));
    play.verified(number);
    var action = cases.followUps(number).get(0).number();

    assertThat(play.form(number, IssueModel.LEARN_FROM_ISSUE, OWNER))
        .containsEntry("hasOpenFollowUps", true);
    assertThatThrownBy(() -> learn(number, Map.of())).hasMessageContaining(action.value());

    learn(number, Map.of("openFollowUpsReason", "It goes on by itself"));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(comments(number, "case.followUps.left")).containsExactly("It goes on by itself");
    assertThat(cases.require(action).state()).isEqualTo(CaseState.OPEN);
  }

  private CaseNumber takenOn() {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);
    return number;
  }

  private void answer(CaseNumber number, Map<String, Object> answer) {
    play.complete(number, IssueModel.SOLVE_ISSUE, OWNER, answer);
  }

  private void learn(CaseNumber number, Map<String, Object> more) {
    var answer = new HashMap<String, Object>(learning());
    answer.putAll(more);
    play.complete(number, IssueModel.LEARN_FROM_ISSUE, OWNER, answer);
  }

  private static Map<String, Object> solved() {
    return new HashMap<>(Map.of("next", "solved", "solution", "A new seal."));
  }

  private static Map<String, Object> asked() {
    return new HashMap<>(Map.of("next", "ask", "question", "Which ones?"));
  }

  private static Map<String, Object> withAction(
      Map<String, Object> answer, String owner, String dueDate) {
    answer.put("hasActions", true);
    answer.put(
        "actions",
        List.of(
            Map.of(
                "title",
                "Buy better seals",
                "owner",
                owner,
                "dueDate",
                dueDate,
                "expectedEvidence",
                "The order")));
    return answer;
  }

  private static Map<String, Object> withDecision(Map<String, Object> answer, String neededBy) {
    answer.put("decisionNeeded", true);
    answer.put("desiredOutcome", "No drips");
    answer.put("decisionCategory", "process");
    answer.put("decisionAmount", 60_000);
    answer.put("decisionImpact", 3);
    answer.put("decisionUrgency", "normal");
    answer.put("neededBy", neededBy);
    return answer;
  }

  private List<String> comments(CaseNumber number, String action) {
    return trail.of(number).stream()
        .filter(recorded -> recorded.entry().action().equals(action))
        .map(recorded -> recorded.entry().comment())
        .toList();
  }
}
