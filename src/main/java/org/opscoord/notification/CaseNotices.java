package org.opscoord.notification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to cases and their tasks. */
@Component
class CaseNotices {

  private final Notifications notifications;

  CaseNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(TaskAssigned event) {
    var task = event.task();
    var whom = event.inPlaceOf();
    var arguments =
        Stream.of(
            NoticeArgument.words(task.name()),
            task.dueAt() == null
                ? NoticeArgument.term("notice.due.none")
                : NoticeArgument.moment(task.dueAt()));
    notifications.tell(
        new Notice(
            whom == null ? NoticeKind.TASK_ASSIGNED : NoticeKind.TASK_STOOD_IN,
            event.holders(),
            task.caseNumber(),
            task.taskId(),
            (whom == null ? "task-assigned:" : "task-stood-in:") + task.taskId(),
            Stream.concat(arguments, Stream.ofNullable(whom).map(NoticeArgument::person))
                .toList()));
  }

  @EventListener
  void on(CaseEnded event) {
    var file = event.caseFile();
    notifications.tell(
        new Notice(
            NoticeKind.CASE_ENDED,
            Stream.of(file.requester(), file.lead()).filter(Objects::nonNull).toList(),
            file.number(),
            null,
            "case-ended:" + file.number(),
            List.of(NoticeArgument.term("notice.state." + file.state()))));
  }
}
