package org.opscoord.issue;

import java.time.Duration;

/**
 * What {@code dmn/escalation-policy.dmn} says about a severity at a level.
 *
 * @param level from 1, the department, to 4, the executive on duty
 * @param acknowledgeWithin time until somebody has to take the issue on
 * @param solveWithin time until it has to be solved
 * @param repeatEvery time between two calls of the last level
 * @param repeatTimes how often the last level is called again at most
 * @param roundTheClock whether the times run at night too; otherwise they are working time
 */
public record Policy(
    int level,
    Who who,
    Duration acknowledgeWithin,
    Duration solveWithin,
    Duration repeatEvery,
    int repeatTimes,
    boolean roundTheClock) {

  /** Who is called at a level. */
  public enum Who {
    /** Whoever is on duty for the department. */
    OWNER,
    HEAD,
    /** The coordinators, with the departments concerned. */
    COORDINATOR,
    /** The executive on duty. */
    EXECUTIVE
  }
}
