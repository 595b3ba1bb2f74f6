package org.opscoord.casework;

import java.time.Duration;
import java.time.Instant;

/** How much of its time a case, or somebody with a task of it, is answerable for. */
public interface HeldTime {

  /**
   * The company's working time between two instants, without the pauses of the case that began in
   * between, to the second. What began during a pause is what the case waits for, and counts in
   * full. Zero when {@code until} is not later.
   */
  Duration held(CaseNumber number, Instant from, Instant until);
}
