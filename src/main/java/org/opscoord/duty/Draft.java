package org.opscoord.duty;

import org.opscoord.directory.PersonId;

/**
 * A shift as a file has it.
 *
 * @param line where, as an editor shows it
 */
record Draft(long line, Roster roster, PersonId person, Span span) {}
