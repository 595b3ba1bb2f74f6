package org.opscoord.issue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When anonymous reports are too many.
 *
 * @param ofAddress reports from one address
 * @param ofAll reports from everywhere
 * @param window how long a report counts
 */
@ConfigurationProperties("opscoord.anonymous-reports")
public record ReportSettings(
    @DefaultValue("10") int ofAddress,
    @DefaultValue("100") int ofAll,
    @DefaultValue("PT1H") Duration window) {}
