package org.opscoord.casework.reminder;

import java.util.List;

/**
 * How people are reminded of one task.
 *
 * @param percents after how much of the time until it is due, ascending; empty for no reminders
 * @param overdueRepeats how often they are told again that it is overdue, before their head is;
 *     {@link #NOBODY} when nobody is told and it is only marked
 * @param roundTheClock whether they are told at night and on holidays too
 */
public record ReminderRule(List<Integer> percents, int overdueRepeats, boolean roundTheClock) {

  /** An overdue task is marked, and nobody is told. */
  public static final int NOBODY = -1;

  public ReminderRule {
    percents = percents.stream().distinct().sorted().toList();
  }
}
