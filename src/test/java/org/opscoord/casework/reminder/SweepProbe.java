package org.opscoord.casework.reminder;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.opscoord.casework.CaseEvents.TaskOverdue;
import org.opscoord.casework.CaseEvents.TaskReminderDue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears what people are told, as often as it is told, and can stand in the way. */
@TestComponent
class SweepProbe {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile Consumer<TaskReminderDue> before = event -> {};

  @EventListener
  void on(TaskReminderDue event) {
    before.accept(event);
    heard.add("%s %d %s".formatted(event.task().step(), event.percent(), event.holders()));
  }

  @EventListener
  void on(TaskOverdue event) {
    heard.add(
        "%s overdue %d%s %s"
            .formatted(
                event.task().step(),
                event.times(),
                event.toHead() ? " head" : "",
                event.recipients()));
  }

  /** What was heard since the last time. */
  List<String> heard() {
    var all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  void before(Consumer<TaskReminderDue> action) {
    before = action;
  }
}
