package org.opscoord.casework.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;

/**
 * A task with a deadline, and what people were told of it.
 *
 * @param dueAt by when it is to be done, the deadline of {@code task}
 * @param reminded the greatest percentage of the time of which people were reminded; 0 for none
 * @param overdueSince when it was marked as overdue, null while it is not
 * @param overdueCount how often its holders were told that it is overdue
 * @param headTold whether their head was told
 * @param nextAt when there is something to tell next, null when nothing follows
 */
record TaskWatch(
    TaskOfCase task,
    Instant dueAt,
    ReminderRule rule,
    int reminded,
    @Nullable Instant overdueSince,
    int overdueCount,
    boolean headTold,
    @Nullable Instant nextAt) {

  /** A task of which nothing was told yet. */
  static TaskWatch of(TaskOfCase task, Instant dueAt, ReminderRule rule) {
    return new TaskWatch(task, dueAt, rule, 0, null, 0, false, null);
  }

  /** The same task in other hands. */
  TaskWatch of(TaskOfCase changed) {
    return new TaskWatch(
        changed, dueAt, rule, reminded, overdueSince, overdueCount, headTold, nextAt);
  }

  TaskWatch next(@Nullable Instant at) {
    return new TaskWatch(task, dueAt, rule, reminded, overdueSince, overdueCount, headTold, at);
  }

  TaskWatch remindedOf(int percent) {
    return new TaskWatch(task, dueAt, rule, percent, overdueSince, overdueCount, headTold, nextAt);
  }

  TaskWatch overdue(Instant now, int count, boolean head) {
    return new TaskWatch(
        task,
        dueAt,
        rule,
        reminded,
        overdueSince == null ? now : overdueSince,
        count,
        head,
        nextAt);
  }
}
