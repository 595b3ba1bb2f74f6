package org.opscoord.notification;

import java.util.List;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseEvents.TaskOverdue;
import org.opscoord.casework.CaseEvents.TaskReminderDue;
import org.opscoord.directory.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of tasks that wait too long. The deadline belongs to the event: with another one,
 * the reminders begin anew.
 */
@Component
class TaskNotices {

  private final Notifications notifications;

  TaskNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(TaskReminderDue event) {
    tell(NoticeKind.TASK_REMINDED, event.task(), event.holders(), event.percent());
  }

  @EventListener
  void on(TaskOverdue event) {
    tell(
        event.toHead() ? NoticeKind.TASK_OVERDUE_HEAD : NoticeKind.TASK_OVERDUE,
        event.task(),
        event.recipients(),
        event.times());
  }

  private void tell(NoticeKind kind, TaskOfCase task, List<PersonId> recipients, int which) {
    var due = task.dueAt();
    notifications.tell(
        new Notice(
            kind,
            recipients,
            task.caseNumber(),
            task.taskId(),
            "%s:%s:%s:%d".formatted(kind.id(), task.taskId(), due, which),
            List.of(
                NoticeArgument.words(task.name()),
                due == null
                    ? NoticeArgument.term("notice.due.none")
                    : NoticeArgument.moment(due))));
  }
}
