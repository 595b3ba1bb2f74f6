package org.opscoord.calendar;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  /** The company's calendar as it is at each question. */
  @Bean
  WorkingCalendar workingCalendar(WorkingCalendars calendars) {
    return new WorkingCalendar() {
      @Override
      public Instant after(Instant from, Duration workingTime) {
        return calendars.company().after(from, workingTime);
      }

      @Override
      public Duration between(Instant from, Instant until) {
        return calendars.company().between(from, until);
      }
    };
  }
}
