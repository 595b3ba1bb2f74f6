package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.TestClock;
import org.opscoord.approval.ApprovalEvents.RoundEnded;
import org.opscoord.approval.ApprovalEvents.StageDecided;
import org.opscoord.approval.Outcome;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

@NotificationTest
@Transactional
class ApprovalNoticesTests {

  @Autowired ApplicationEventPublisher events;
  @Autowired OpenCase openCase;
  @Autowired Cases cases;
  @Autowired Inbox inbox;
  @Autowired MessageWording wording;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;

  @Test
  void requesterAndLeadHearHowStagesRoundsAndCasesEnd() {
    var number = openCase.titled("Seal");
    cases.assign(number, Colleagues.CHINESE, List.of());

    for (var twice = 1; twice <= 2; twice++) {
      events.publishEvent(
          new StageDecided(number, 1, 2, Outcome.APPROVED, time.instant(), time.instant()));
      events.publishEvent(
          new RoundEnded(
              number, 1, "decision", Outcome.RETURNED, "Costs?", "AnalyseProblem", time.instant()));
    }
    events.publishEvent(
        new RoundEnded(number, 2, "decision", Outcome.REJECTED, null, null, time.instant()));
    cases.end(number, CaseState.CANCELLED, "cancelled");

    assertThat(texts("qian.duoduo", number))
        .containsExactly(
            "Case %s, “Seal”, has ended: cancelled.".formatted(number),
            "The approval of case %s, “Seal”, has ended: rejected.\nReason: none given"
                .formatted(number),
            "The approval of case %s, “Seal”, has ended: returned.\nReason: Costs?"
                .formatted(number),
            "Stage 2 of the approval of case %s, “Seal”, is decided: approved.".formatted(number));
    assertThat(texts("reader.chinese", number))
        .hasSize(4)
        .contains("事项 %s“Seal”的审批第 2 阶段已有结果：通过。".formatted(number));
  }

  private List<String> texts(String person, CaseNumber number) {
    return acting.as(
        person,
        () ->
            inbox.page(false, null, 200).items().stream()
                .filter(message -> number.equals(message.caseNumber()))
                .map(message -> wording.text(message, language(person)))
                .toList());
  }

  private static Locale language(String person) {
    return new PersonId(person).equals(Colleagues.CHINESE)
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}
