package org.opscoord.notification;

import java.util.List;
import org.opscoord.casework.attachment.FileAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who have to do with a case of its new files. */
@Component
class FileNotices {

  private final Notifications notifications;

  FileNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(FileAdded event) {
    var file = event.file();
    notifications.tell(
        new Notice(
            NoticeKind.FILE_ADDED,
            event.told(),
            file.caseNumber(),
            null,
            "%s:%s".formatted(NoticeKind.FILE_ADDED.id(), file.id()),
            List.of(NoticeArgument.person(file.by()), NoticeArgument.words(file.name()))));
  }
}
