package org.opscoord.duty;

import org.opscoord.directory.PersonId;

/**
 * A stretch of duty that somebody stands.
 *
 * @param source where it came from
 */
public record Shift(long id, Roster roster, PersonId person, Span span, Source source) {

  /** Where a shift came from. */
  public enum Source {
    CSV,
    ICALENDAR,
    SWAP
  }
}
