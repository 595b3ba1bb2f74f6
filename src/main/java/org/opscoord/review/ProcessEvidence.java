package org.opscoord.review;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a process went; the room that counts things knows. */
public interface ProcessEvidence {

  /**
   * A step.
   *
   * @param tasks that ended in the period
   * @param waitingHours working time until somebody took them on, on average
   * @param workingHours working time from then to the end, on average
   * @param lateShare of those with a deadline, from 0 to 1
   */
  record Step(
      String step, long tasks, double waitingHours, double workingHours, double lateShare) {}

  /**
   * The steps at which something was, by id.
   *
   * @param version null for all versions
   */
  List<Step> of(String process, @Nullable Integer version, YearMonth from, YearMonth until);
}
