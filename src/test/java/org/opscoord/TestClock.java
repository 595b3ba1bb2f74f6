package org.opscoord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The one helper that moves time in tests: our clock and the engine's together. Starts on Monday
 * 2026-03-02 at 09:30 in Shanghai, a working day in working time.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

  public static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

  @Bean
  @Primary
  Time testTime() {
    return new Time();
  }

  /** A clock that stands still until it is moved. */
  public static final class Time extends Clock implements InstantSource {
    private volatile Instant now = START;

    Time() {
      set(START);
    }

    public void set(Instant instant) {
      now = instant;
      ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void forward(Duration duration) {
      set(now.plus(duration));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
