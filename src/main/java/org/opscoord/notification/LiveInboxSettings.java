package org.opscoord.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How inboxes that somebody looks at are kept up to date.
 *
 * @param every how often the database is asked, once for everybody who looks
 * @param connection how long a connection lives before the page asks for the next one; rights are
 *     checked with each
 */
@ConfigurationProperties("opscoord.inbox.live")
record LiveInboxSettings(
    @DefaultValue("2s") Duration every, @DefaultValue("10m") Duration connection) {

  LiveInboxSettings {
    if (every.toMillis() < 100 || connection.compareTo(every) < 0) {
      throw new IllegalArgumentException(
          "opscoord.inbox.live needs 100 ms or more between two looks, and a longer connection.");
    }
  }
}
