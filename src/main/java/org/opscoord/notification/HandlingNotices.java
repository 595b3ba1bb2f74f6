package org.opscoord.notification;

import java.util.List;
import org.opscoord.casework.handling.TaskHandled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what was done to a task that concerns them. */
@Component
class HandlingNotices {

  private final Notifications notifications;

  HandlingNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(TaskHandled event) {
    var task = event.task().task();
    notifications.tell(
        new Notice(
            NoticeKind.TASK_HANDLED,
            event.told(),
            task.caseNumber(),
            task.taskId(),
            "task-handled:%s:%s:%s".formatted(event.by(), event.request(), event.kind().id()),
            List.of(
                NoticeArgument.words(task.name()),
                NoticeArgument.term("trail.handling." + event.kind().id()),
                NoticeArgument.person(event.by()),
                NoticeArgument.words(event.reason().isEmpty() ? "–" : event.reason()))));
  }
}
