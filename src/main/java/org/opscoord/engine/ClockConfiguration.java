package org.opscoord.engine;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** The only source of time; tests put a clock here that they can move. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
