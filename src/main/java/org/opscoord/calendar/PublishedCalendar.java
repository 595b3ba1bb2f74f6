package org.opscoord.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads China's holidays and make-up workdays, as the General Office of the State Council publishes
 * them each autumn for the next year, into a calendar that has no days yet.
 */
@Component
class PublishedCalendar {

  private final CalendarFiles files;
  private final CalendarSettings settings;

  PublishedCalendar(CalendarFiles files, CalendarSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void load() {
    if (settings.publishedByYear()) {
      files.loadWhenEmpty(published());
    }
  }

  private static byte[] published() {
    try {
      return new ClassPathResource("calendar/china.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
