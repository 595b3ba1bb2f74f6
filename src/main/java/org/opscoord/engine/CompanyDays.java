package org.opscoord.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days of the company as a request names them. */
@Component
public class CompanyDays {

  private static final LocalDate FIRST = LocalDate.EPOCH;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final ProductSettings settings;

  CompanyDays(ProductSettings settings) {
    this.settings = settings;
  }

  /** A date can be written that the database does not reach; nothing happened there. */
  public LocalDate within(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  /** The instant at which a day begins. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }
}
