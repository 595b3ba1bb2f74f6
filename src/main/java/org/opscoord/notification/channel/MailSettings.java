package org.opscoord.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; the server itself is configured under {@code spring.mail}.
 *
 * @param from address that mail comes from; null for {@code no-reply} at the host of the base URL
 * @param attempts how often a mail, or a robot's message, is tried before it is a dead letter, at
 *     least 1
 * @param firstDelay how long to wait after the first failure; doubles with each further one
 */
@ConfigurationProperties("opscoord.mail")
public record MailSettings(
    @Nullable String from,
    @DefaultValue("8") int attempts,
    @DefaultValue("30s") Duration firstDelay) {

  public MailSettings {
    if (attempts < 1 || firstDelay.isNegative() || firstDelay.isZero()) {
      throw new IllegalArgumentException(
          "opscoord.mail needs at least one attempt and a first delay above zero.");
    }
  }
}
