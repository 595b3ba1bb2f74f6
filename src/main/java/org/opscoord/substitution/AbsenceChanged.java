package org.opscoord.substitution;

import org.opscoord.directory.PersonId;

/**
 * An absence was entered or ended early, published inside the transaction in which it happens.
 *
 * @param by who did it
 */
public record AbsenceChanged(Absence absence, PersonId by) {}
