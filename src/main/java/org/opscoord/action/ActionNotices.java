package org.opscoord.action;

import java.util.List;
import java.util.Objects;
import org.opscoord.action.ActionEvents.ActionClosed;
import org.opscoord.action.ActionEvents.ActionOverdue;
import org.opscoord.casework.Cases;
import org.opscoord.notification.Notice;
import org.opscoord.notification.NoticeArgument;
import org.opscoord.notification.NoticeKind;
import org.opscoord.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to action items beside their tasks. */
@Component
class ActionNotices {

  private final Notifications notifications;
  private final Cases cases;

  ActionNotices(Notifications notifications, Cases cases) {
    this.notifications = notifications;
    this.cases = cases;
  }

  /** Each due day climbs once, however often the work on it is begun anew. */
  @EventListener
  void on(ActionOverdue event) {
    notifications.tell(
        new Notice(
            NoticeKind.ACTION_OVERDUE,
            List.of(event.head()),
            event.caseNumber(),
            null,
            "action-overdue:%s:%s".formatted(event.caseNumber(), event.dueDate()),
            List.of(
                NoticeArgument.person(event.owner()),
                NoticeArgument.words(event.dueDate().toString()))));
  }

  /** The lead of the case it came from hears of it, or the requester while there is no lead. */
  @EventListener
  void on(ActionClosed event) {
    var source = cases.require(event.source());
    notifications.tell(
        new Notice(
            NoticeKind.ACTION_CLOSED,
            List.of(Objects.requireNonNullElse(source.lead(), source.requester())),
            source.number(),
            null,
            "action-closed:" + event.caseNumber(),
            List.of(
                NoticeArgument.words(event.title()),
                NoticeArgument.term("action.state." + event.state()))));
  }
}
