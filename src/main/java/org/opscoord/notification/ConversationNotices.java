package org.opscoord.notification;

import java.util.List;
import org.opscoord.casework.conversation.CaseSpokenOf;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people who are mentioned, shown a case or asked to hurry. */
@Component
class ConversationNotices {

  private final Notifications notifications;

  ConversationNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(CaseSpokenOf event) {
    var kind =
        switch (event.kind()) {
          case COMMENT -> NoticeKind.COMMENT_MENTIONED;
          case COPY -> NoticeKind.CASE_COPIED;
          case URGE -> NoticeKind.CASE_URGED;
        };
    notifications.tell(
        new Notice(
            kind,
            event.told(),
            event.caseNumber(),
            null,
            "%s:%s:%s".formatted(kind.id(), event.by(), event.request()),
            List.of(
                NoticeArgument.person(event.by()),
                NoticeArgument.words(event.words().isEmpty() ? "–" : event.words()))));
  }
}
