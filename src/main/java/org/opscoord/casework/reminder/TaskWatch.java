package org.opscoord.casework.reminder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;

/**
 * A task with a deadline, and what people were told of it.
 *
 * @param dueAt by when it is to be done, the deadline of {@code task}
 * @param stoodStill working time since it was created in which its case stood still
 * @param reminded the greatest percentage of the time of which people were reminded; 0 for none
 * @param overdueSince when it was marked as overdue, null while it is not
 * @param overdueCount how often its holders were told that it is overdue
 * @param headTold whether their head was told
 * @param nextAt when there is something to tell next, null when nothing follows
 */
record TaskWatch(
    TaskOfCase task,
    Instant dueAt,
    Duration stoodStill,
    ReminderRule rule,
    int reminded,
    @Nullable Instant overdueSince,
    int overdueCount,
    boolean headTold,
    @Nullable Instant nextAt) {

  /** A task of which nothing was told yet. */
  static TaskWatch of(TaskOfCase task, Instant dueAt, Duration stoodStill, ReminderRule rule) {
    return new TaskWatch(task, dueAt, stoodStill, rule, 0, null, 0, false, null);
  }

  /** The same task in other hands. */
  TaskWatch of(TaskOfCase changed) {
    return new TaskWatch(
        changed, dueAt, stoodStill, rule, reminded, overdueSince, overdueCount, headTold, nextAt);
  }

  /** The same task after its case stood still: what was told stays told. */
  TaskWatch after(TaskWatch before) {
    return new TaskWatch(task, dueAt, stoodStill, rule, before.reminded, null, 0, false, nextAt);
  }

  TaskWatch next(@Nullable Instant at) {
    return new TaskWatch(
        task, dueAt, stoodStill, rule, reminded, overdueSince, overdueCount, headTold, at);
  }

  TaskWatch remindedOf(int percent) {
    return new TaskWatch(
        task, dueAt, stoodStill, rule, percent, overdueSince, overdueCount, headTold, nextAt);
  }

  TaskWatch overdue(Instant now, int count, boolean head) {
    return new TaskWatch(
        task,
        dueAt,
        stoodStill,
        rule,
        reminded,
        overdueSince == null ? now : overdueSince,
        count,
        head,
        nextAt);
  }
}
