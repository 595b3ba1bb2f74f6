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
   * What happened in the cases that went through a process.
   *
   * @param returns how often work was sent back, by a person or by an approval
   * @param escalations how often a case climbed to the next level
   * @param reopened how often what had been solved was not
   * @param issues reported out of these cases, the newest first, at most ten
   * @param suggestions to change a process, made when such an issue was closed or naming the
   *     process, the newest first, at most ten
   */
  record Tied(
      long returns,
      long escalations,
      long reopened,
      List<Linked> issues,
      List<Linked> suggestions) {}

  /** A case with what it says. */
  record Linked(String number, String text) {}

  /**
   * The steps at which something was, by id.
   *
   * @param version null for all versions
   */
  List<Step> of(String process, @Nullable Integer version, YearMonth from, YearMonth until);

  /**
   * What happened besides.
   *
   * @param names by which a suggestion may call the process
   */
  Tied tied(String process, List<String> names, YearMonth from, YearMonth until);
}
