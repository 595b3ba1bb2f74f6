package org.opscoord.security.rights;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rights are asked for.
 *
 * @param remembered how long a node remembers of somebody that they do not read every task, and so
 *     how late it may see that another node has given them that right; nought: it asks each time. A
 *     right that is taken away is gone at once
 */
@ConfigurationProperties("opscoord.rights")
record RightsSettings(@DefaultValue("10s") Duration remembered) {}
