package org.opscoord.review;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When processes are reviewed.
 *
 * @param everyMonths how long after a review the next one begins by itself
 * @param effectAfter how long after a new version its effect is measured
 */
@ConfigurationProperties("opscoord.reviews")
public record ReviewSettings(
    @DefaultValue("6") int everyMonths, @DefaultValue("P90D") Period effectAfter) {}
