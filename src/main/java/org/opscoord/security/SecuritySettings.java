package org.opscoord.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are kept and guessed at.
 *
 * @param passwordStrength work factor of bcrypt; each step doubles the time of a check, which is a
 *     quarter of a second at 12
 * @param throttle when wrong passwords are too many
 */
@ConfigurationProperties("opscoord.security")
public record SecuritySettings(
    @DefaultValue("12") int passwordStrength, @DefaultValue Throttle throttle) {

  /**
   * When wrong passwords are too many.
   *
   * @param failuresOfPerson wrong passwords for one person from one address
   * @param failuresOfAddress wrong passwords from one address, whoever they were for
   * @param window how long failures count
   */
  public record Throttle(
      @DefaultValue("10") int failuresOfPerson,
      @DefaultValue("100") int failuresOfAddress,
      @DefaultValue("PT15M") Duration window) {}
}
