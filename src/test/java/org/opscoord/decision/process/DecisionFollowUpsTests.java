package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.action.ActionItems;
import org.opscoord.action.ActionState;
import org.opscoord.action.process.ActionPlay;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.DecisionModel;
import org.opscoord.decision.FollowUpActions;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an approved decision leads to, and what is still open when it is reviewed. */
@OperationsTest
@Import({DecisionPlay.class, ActionPlay.class})
class DecisionFollowUpsTests {

  @Autowired DecisionPlay play;
  @Autowired ActionPlay actions;
  @Autowired ActionItems items;
  @Autowired FollowUpActions followUps;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired JdbcClient jdbc;

  @Test
  void eachFollowUpOfAnApprovedDecisionIsCarriedOutAsAnActionItem() {
    var number =
        approved(
            List.of(
                Map.of("what", "Order it", "who", "yang.jun", "byWhen", "2030-07-31"),
                Map.of(
                    "what",
                    "Train line 2",
                    "who",
                    "zheng.kai",
                    "byWhen",
                    "2030-08-31",
                    "evidence",
                    "The list of who was there")));

    var started = started(number);
    assertThat(started).hasSize(2);
    var first = items.require(started.get(0));
    assertThat(first.title()).isEqualTo("Order it");
    assertThat(first.requester()).isEqualTo(new PersonId(LEAD));
    assertThat(first.owner()).isEqualTo(new PersonId("yang.jun"));
    assertThat(first.dueDate()).isEqualTo(LocalDate.of(2030, 7, 31));
    assertThat(first.sourceKind()).isEqualTo("decision");
    assertThat(first.source()).isEqualTo(number);
    assertThat(first.expectedEvidence()).isEqualTo("Something that shows that it is done.");
    assertThat(items.require(started.get(1)).expectedEvidence())
        .isEqualTo("The list of who was there");
    assertThat(actions.waiting(started.get(1))).containsExactly("AnswerAction zheng.kai");
    assertThat(comments(number, "decision.followUp.started"))
        .containsExactly(started.get(0).value(), started.get(1).value());
  }

  @Test
  void nothingIsStartedTwice() {
    var number = approved(followUp("yang.jun"));

    followUps.start(number);

    assertThat(started(number)).hasSize(1);
  }

  @Test
  void whatTheApprovalOutlivedGoesToTheCoordinatorAndIsDueToday() {
    var number = approved(List.of());
    var longWords = "Order it ".repeat(30).strip();
    jdbc.sql(
            """
            INSERT INTO coordination.decision_follow_up (number, position, what, who, by_when)
            VALUES (:number, 1, :what, 'left.long.ago', DATE '2020-01-01')
            """)
        .param("number", number.value())
        .param("what", longWords)
        .update();

    followUps.start(number);

    var item = items.require(started(number).get(0));
    assertThat(item.owner()).isEqualTo(new PersonId(ActionPlay.COORDINATOR));
    assertThat(item.dueDate()).isAfter(LocalDate.of(2026, 3, 1));
    assertThat(item.title()).hasSize(200).endsWith("…");
    assertThat(item.description()).contains(longWords);
  }

  @Test
  void aRejectedDecisionStartsNothing() {
    var number = play.recommended(request());
    play.reject(number, "No");

    assertThat(started(number)).isEmpty();
  }

  @Test
  void aDecisionIsNotClosedBeforeItsFollowUpsUnlessTheLeadSaysWhy() {
    var number = approved(followUp("yang.jun"));
    play.fire(number, "ReviewDateReached");

    var form = play.form(number, "ReviewOutcome", LEAD);
    assertThat(form).containsEntry("hasOpenFollowUps", true);
    var open = ((SpinJsonNode) form.get("openFollowUps")).elements().get(0);
    assertThat(open.prop("number").stringValue()).isEqualTo(started(number).get(0).value());
    assertThat(open.prop("owner").stringValue()).isEqualTo("杨军");
    assertThatThrownBy(() -> review(number, Map.of()))
        .hasMessageContaining("Open follow-ups: not everything that came from this case has ended")
        .hasMessageContaining(started(number).get(0).value());

    review(number, Map.of("openFollowUpsReason", "It goes on by itself"));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(comments(number, "case.followUps.left")).containsExactly("It goes on by itself");
    assertThat(cases.require(started(number).get(0)).state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aFollowUpThatIsDoneIsNotedWhereItCameFromAndTheLeadHears() {
    var number = approved(followUp("yang.jun"));
    var action = started(number).get(0);
    actions.carryOut(action);

    assertThat(items.require(action).state()).isEqualTo(ActionState.DONE);
    assertThat(comments(number, "action.closed"))
        .containsExactly("%s \"Order it\": done".formatted(action));
    assertThat(
            jdbc.sql(
                    """
                    SELECT person FROM coordination.notification
                     WHERE case_number = :number AND kind = 'ACTION_CLOSED'
                    """)
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactly(LEAD);

    play.fire(number, "ReviewDateReached");
    assertThat(play.form(number, "ReviewOutcome", LEAD)).containsEntry("hasOpenFollowUps", false);
    review(number, Map.of());
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(comments(number, "case.followUps.left")).isEmpty();
  }

  private CaseNumber approved(List<Map<String, Object>> listed) {
    var number = play.evaluated(request());
    var recommendation = new HashMap<>(DecisionPlay.recommendation());
    recommendation.put("followUps", listed);
    play.complete(number, DecisionModel.RECOMMEND_OPTION, LEAD, recommendation);
    play.approve(number);
    return number;
  }

  private static List<Map<String, Object>> followUp(String owner) {
    return List.of(Map.of("what", "Order it", "who", owner, "byWhen", "2030-07-31"));
  }

  private void review(CaseNumber number, Map<String, Object> more) {
    var answer = new HashMap<String, Object>(more);
    answer.put("outcome", "Returns fell to 0.7 %.");
    answer.put("assessment", "exceeded");
    play.complete(number, "ReviewOutcome", LEAD, answer);
  }

  private List<CaseNumber> started(CaseNumber number) {
    return cases.followUps(number).stream().map(CaseFile::number).toList();
  }

  private List<String> comments(CaseNumber number, String action) {
    return trail.of(number).stream()
        .map(Trail.Recorded::entry)
        .filter(entry -> entry.action().equals(action))
        .map(Entry::comment)
        .toList();
  }
}
