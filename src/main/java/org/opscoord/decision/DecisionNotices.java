package org.opscoord.decision;

import static org.opscoord.notification.NoticeArgument.departments;
import static org.opscoord.notification.NoticeArgument.term;
import static org.opscoord.notification.NoticeArgument.words;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.decision.DecisionEvents.DecisionAnnounced;
import org.opscoord.decision.DecisionEvents.DecisionReviewed;
import org.opscoord.decision.DecisionEvents.InformationMissing;
import org.opscoord.decision.DecisionEvents.InformationReminded;
import org.opscoord.decision.DecisionEvents.NeededByPassed;
import org.opscoord.decision.DecisionEvents.QuestionAsked;
import org.opscoord.decision.DecisionEvents.RequestDeclined;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.Notice;
import org.opscoord.notification.NoticeArgument;
import org.opscoord.notification.NoticeKind;
import org.opscoord.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to decisions. What may happen again carries its time in the key. */
@Component
class DecisionNotices {

  private final Notifications notifications;
  private final Cases cases;
  private final Concerned concerned;
  private final Clock clock;

  DecisionNotices(Notifications notifications, Cases cases, Concerned concerned, Clock clock) {
    this.notifications = notifications;
    this.cases = cases;
    this.concerned = concerned;
    this.clock = clock;
  }

  @EventListener
  void on(QuestionAsked event) {
    var to = List.of(event.requester());
    tell(NoticeKind.QUESTION_ASKED, to, event.caseNumber(), now(), words(event.question()));
  }

  @EventListener
  void on(RequestDeclined event) {
    var to = List.of(event.requester());
    tell(NoticeKind.REQUEST_DECLINED, to, event.caseNumber(), "", words(event.reason()));
  }

  @EventListener
  void on(InformationReminded event) {
    var to = List.of(event.person());
    tell(
        NoticeKind.INFORMATION_REMINDED,
        to,
        event.caseNumber(),
        event.department() + ":" + now(),
        departments(List.of(event.department())));
  }

  @EventListener
  void on(InformationMissing event) {
    var missing = departments(event.departments());
    var file = cases.require(event.caseNumber());
    var to = Stream.of(file.requester(), file.lead()).filter(Objects::nonNull).toList();
    tell(NoticeKind.INFORMATION_MISSING, to, event.caseNumber(), now(), missing);
  }

  /** A decision that is first provisional and then ratified is announced twice. */
  @EventListener
  void on(DecisionAnnounced event) {
    tell(
        event.provisional() ? NoticeKind.DECISION_PROVISIONAL : NoticeKind.DECISION_ANNOUNCED,
        event.concerned(),
        event.caseNumber(),
        now(),
        term("decision.notice.outcome." + event.outcome()),
        event.option() == null ? term("notice.option.none") : words(event.option()));
  }

  @EventListener
  void on(NeededByPassed event) {
    tell(NoticeKind.NEEDED_BY_PASSED, List.of(event.lead()), event.caseNumber(), "");
  }

  @EventListener
  void on(DecisionReviewed event) {
    tell(
        NoticeKind.DECISION_REVIEWED,
        concerned.by(event.caseNumber(), List.of()),
        event.caseNumber(),
        "",
        term("decision.notice.assessment." + event.assessment()));
  }

  private void tell(
      NoticeKind kind,
      List<PersonId> to,
      CaseNumber number,
      String occurrence,
      NoticeArgument... arguments) {
    var key = "%s:%s:%s".formatted(kind.id(), number, occurrence);
    notifications.tell(new Notice(kind, to, number, null, key, List.of(arguments)));
  }

  private String now() {
    return clock.instant().toString();
  }
}
