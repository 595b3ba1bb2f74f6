package org.opscoord.duty;

import java.time.Instant;

/** A time in which nobody is on duty on a roster. */
public record Gap(Roster roster, Instant from, Instant until) {}
