package org.opscoord.calendar;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notices when a deadline falls into a year whose holidays nobody has loaded. */
@Component
class YearsReached {

  private static final Logger log = LoggerFactory.getLogger(YearsReached.class);

  private final ApplicationEventPublisher events;
  private final boolean publishedByYear;
  private final Set<Integer> said = ConcurrentHashMap.newKeySet();

  YearsReached(ApplicationEventPublisher events, CalendarSettings settings) {
    this.events = events;
    this.publishedByYear = settings.publishedByYear();
  }

  /**
   * A deadline falls into that year.
   *
   * @param known whether its holidays are loaded
   */
  void reached(int year, boolean known) {
    if (publishedByYear && !known && said.add(year)) {
      log.warn(
          "Deadlines reach into {}, but its holidays are not loaded: POST /api/calendar/import.",
          year);
      events.publishEvent(new CalendarYearMissing(year));
    }
  }

  /** The years that deadlines have reached without their holidays, since the start of this node. */
  Set<Integer> missing() {
    return Set.copyOf(said);
  }

  /** Once a year is loaded, it may be missed anew. */
  void loaded(Set<Integer> years) {
    said.removeAll(years);
  }
}
