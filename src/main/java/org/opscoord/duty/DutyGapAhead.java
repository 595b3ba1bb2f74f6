package org.opscoord.duty;

import java.time.Instant;

/** Nobody will be on duty for a while that is near. Published once a day as long as it is so. */
public record DutyGapAhead(Roster roster, Instant from, Instant until) {}
