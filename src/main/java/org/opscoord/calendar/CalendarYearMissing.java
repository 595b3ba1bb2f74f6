package org.opscoord.calendar;

/**
 * A deadline was computed into a year whose holidays are not loaded, and may therefore fall on one.
 * Published once for each year and node, inside the transaction that asked.
 */
public record CalendarYearMissing(int year) {}
