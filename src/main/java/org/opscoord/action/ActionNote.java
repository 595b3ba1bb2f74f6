package org.opscoord.action;

import java.time.Instant;
import org.opscoord.directory.PersonId;

/** What somebody wrote on the way. Notes are never changed. */
public record ActionNote(Kind kind, PersonId person, String text, Instant at) {

  /** What the note says. */
  public enum Kind {
    /** Why the owner does not take it on. */
    HANDED_BACK,
    /** Why whoever asked gives it up. */
    DROPPED,
    /** How far the owner is. */
    PROGRESS,
    /** What shows that it is done. */
    EVIDENCE,
    /** Why the evidence does not suffice. */
    RETURNED
  }
}
