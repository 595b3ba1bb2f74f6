package org.opscoord.review;

/** Whether a process should be reviewed before its time: {@code dmn/process-health.dmn}. */
public interface HealthTable {

  /**
   * @param lateShare of tasks with a deadline, in percent
   * @param waitingHours working time until somebody took a task on, on average
   */
  boolean callsForReview(String process, long tasks, double lateShare, double waitingHours);
}
