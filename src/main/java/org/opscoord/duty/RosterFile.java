package org.opscoord.duty;

import org.jspecify.annotations.Nullable;

/**
 * A roster as somebody sends it: CSV with the columns {@code roster, person, from, until}, or an
 * iCalendar file, which is known by its first line.
 *
 * @param roster whose roster an iCalendar file is, unless its events say so in their categories; of
 *     no meaning for CSV, which has a column for it
 * @param allowGaps whether a roster may have holes between its shifts
 */
public record RosterFile(byte[] content, @Nullable String roster, boolean allowGaps) {}
