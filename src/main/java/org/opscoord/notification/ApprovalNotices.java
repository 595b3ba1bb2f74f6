package org.opscoord.notification;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opscoord.approval.ApprovalEvents.RoundEnded;
import org.opscoord.approval.ApprovalEvents.StageDecided;
import org.opscoord.approval.ApprovalEvents.VoteReminded;
import org.opscoord.approval.Approvals;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to approvals. */
@Component
class ApprovalNotices {

  private final Notifications notifications;
  private final Approvals approvals;
  private final Cases cases;
  private final Clock clock;

  ApprovalNotices(Notifications notifications, Approvals approvals, Cases cases, Clock clock) {
    this.notifications = notifications;
    this.approvals = approvals;
    this.cases = cases;
    this.clock = clock;
  }

  /** The same vote may be reminded of again and again, so the time belongs to the event. */
  @EventListener
  void on(VoteReminded event) {
    notifications.tell(
        new Notice(
            NoticeKind.VOTE_REMINDED,
            holders(event),
            event.caseNumber(),
            event.taskId(),
            "vote-reminded:%s:%s".formatted(event.taskId(), clock.instant()),
            List.of()));
  }

  @EventListener
  void on(StageDecided event) {
    notifications.tell(
        new Notice(
            NoticeKind.STAGE_DECIDED,
            owners(event.caseNumber()),
            event.caseNumber(),
            null,
            "stage-decided:%s:%d:%d".formatted(event.caseNumber(), event.round(), event.stage()),
            List.of(
                NoticeArgument.words(String.valueOf(event.stage())),
                NoticeArgument.term("notice.outcome." + event.outcome()))));
  }

  @EventListener
  void on(RoundEnded event) {
    notifications.tell(
        new Notice(
            NoticeKind.ROUND_ENDED,
            owners(event.caseNumber()),
            event.caseNumber(),
            null,
            "round-ended:%s:%d".formatted(event.caseNumber(), event.round()),
            List.of(
                NoticeArgument.term("notice.outcome." + event.outcome()),
                event.reason() == null
                    ? NoticeArgument.term("notice.reason.none")
                    : NoticeArgument.words(event.reason()))));
  }

  private List<PersonId> holders(VoteReminded event) {
    return approvals.of(event.caseNumber()).stream()
        .flatMap(round -> round.bodies().stream())
        .flatMap(body -> body.seats().stream())
        .filter(seat -> seat.seat().equals(event.seat()))
        .flatMap(seat -> seat.holders().stream())
        .toList();
  }

  private List<PersonId> owners(CaseNumber number) {
    var file = cases.require(number);
    return Stream.of(file.requester(), file.lead()).filter(Objects::nonNull).toList();
  }
}
