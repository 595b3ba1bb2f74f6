package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.notification.Inbox;
import org.opscoord.notification.MessageWording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people read in their inbox while a decision is made. */
@OperationsTest
@Import(DecisionPlay.class)
class DecisionNoticesTests {

  @Autowired DecisionPlay play;
  @Autowired Inbox inbox;
  @Autowired MessageWording wording;
  @Autowired Acting acting;

  @Test
  void whoeverIsConcernedReadsWhatWasDecidedAndHowItTurnedOut() {
    var number = play.recommended(request());
    play.vote(number, "wang.fang", Map.of("choice", "APPROVE"));
    play.vote(number, "zhang.wei", Map.of("choice", "APPROVE"));
    play.vote(number, "yang.jun", Map.of("choice", "APPROVE"));
    play.fire(number, "AnswerOverdue");
    play.vote(number, "huang.mei", Map.of("choice", "APPROVE"));
    play.fire(number, "ReviewDateReached");
    play.complete(
        number,
        "ReviewOutcome",
        LEAD,
        Map.of(
            "outcome",
            "Returns fell to 0.7 %.",
            "assessment",
            "exceeded",
            "openFollowUpsReason",
            "It was ordered otherwise"));

    assertThat(titles("huang.mei", number))
        .containsExactly(
            "Decision reviewed – Which seal for the kettle?",
            "Decision: approved – Which seal for the kettle?",
            "Your vote is still missing – Which seal for the kettle?",
            "Cast your vote – Which seal for the kettle?");
    assertThat(titles(REQUESTER, number))
        .containsSubsequence(
            "Case closed – Which seal for the kettle?",
            "Decision: approved – Which seal for the kettle?",
            "Approval: approved – Which seal for the kettle?",
            "Approval stage 2: approved – Which seal for the kettle?",
            "Approval stage 1: approved – Which seal for the kettle?");
    assertThat(texts("zhang.wei", number))
        .contains(
            "The decision on case %s, “Which seal for the kettle?”, stands in the register: approved.\nOption: New seal"
                .formatted(number),
            "The outcome of case %s, “Which seal for the kettle?”, was compared with what was expected:\nbetter than expected"
                .formatted(number));
  }

  @Test
  void departmentsAreRemindedAndTheOwnersHearWhoDidNotAnswer() {
    var number = play.accepted(request());
    play.contribute(number, "production");
    play.fire(number, "InformationReminderDue");
    play.fire(number, "InformationTimeOver");

    assertThat(titles("tang.yu", number))
        .startsWith("Information is still missing – Which seal for the kettle?");
    assertThat(titles("liu.yang", number))
        .noneMatch(title -> title.startsWith("Information is still missing"));
    assertThat(texts(LEAD, number))
        .contains(
            "The time to contribute to case %s, “Which seal for the kettle?”, is over. No answer came from: Procurement, Quality."
                .formatted(number));
  }

  @Test
  void aDeclinedRequesterReadsTheReason() {
    var number = play.submit(request());
    play.screen(number, Map.of("screening", "decline", "declineReason", "Sales can decide that."));

    assertThat(texts(REQUESTER, number))
        .contains(
            "Your request “Which seal for the kettle?” (%s) is not taken on. Reason:\nSales can decide that."
                .formatted(number));
  }

  @Test
  void aLateDecisionIsToldToItsLead() {
    var number = play.accepted(request());
    play.fire(number, "NeededByReached");

    assertThat(titles(LEAD, number))
        .startsWith("The decision is late – Which seal for the kettle?");
  }

  private List<String> titles(String person, CaseNumber number) {
    return acting.as(
        person,
        () ->
            inbox.page(false, null, 200).items().stream()
                .filter(message -> number.equals(message.caseNumber()))
                .map(message -> wording.title(message, Locale.ENGLISH))
                .toList());
  }

  private List<String> texts(String person, CaseNumber number) {
    return acting.as(
        person,
        () ->
            inbox.page(false, null, 200).items().stream()
                .filter(message -> number.equals(message.caseNumber()))
                .map(message -> wording.text(message, Locale.ENGLISH))
                .toList());
  }
}
