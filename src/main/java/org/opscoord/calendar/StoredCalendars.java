package org.opscoord.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendars in memory, laid out for quick answers. A change made by this node is seen
 * after its commit, one made by another within some seconds: deadlines are hours, and every
 * question is spared a query.
 */
@Component
class StoredCalendars implements WorkingCalendars {

  private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();

  private final CalendarRepository repository;
  private final ProductSettings product;
  private final DayPlan week;
  private final DayPlan nation;
  private final YearsReached yearsReached;
  private final WorkingCalendar roundTheClock = new RoundTheClock();
  private volatile @Nullable Laid laid;

  StoredCalendars(
      CalendarRepository repository,
      ProductSettings product,
      CalendarSettings settings,
      YearsReached yearsReached) {
    this.repository = repository;
    this.product = product;
    this.week = DayPlan.weekly(settings.days(), settings.spans());
    this.nation = settings.nation().map(country -> country.without(week)).orElse(week);
    this.yearsReached = yearsReached;
  }

  @Override
  public WorkingCalendar company() {
    return current().company;
  }

  @Override
  public WorkingCalendar ofDepartment(String department) {
    return current().of(department);
  }

  @Override
  public WorkingCalendar roundTheClock() {
    return roundTheClock;
  }

  /** The years for which the company's holidays are known. */
  Set<Integer> knownYears() {
    return current().exceptions.years();
  }

  /** Lets the next question look anew. */
  void forget() {
    laid = null;
  }

  private Laid current() {
    var known = laid;
    if (known == null || System.nanoTime() - known.lookedAt > LOOK_AGAIN_NANOS) {
      known = look(known);
      laid = known;
    }
    return known;
  }

  private Laid look(@Nullable Laid known) {
    var revision = repository.revision();
    if (known != null && known.revision.equals(revision)) {
      known.lookedAt = System.nanoTime();
      return known;
    }
    return new Laid(revision, new Exceptions(repository.days(), repository.hours()));
  }

  private final class Laid {

    private final UUID revision;
    private final Exceptions exceptions;
    private final DayPlan companyDays;
    private final WorkingCalendar company;
    private final Map<String, WorkingCalendar> departments = new ConcurrentHashMap<>();
    private volatile long lookedAt = System.nanoTime();

    Laid(UUID revision, Exceptions exceptions) {
      this.revision = revision;
      this.exceptions = exceptions;
      this.companyDays = exceptions.company(week, nation);
      this.company = hours(companyDays);
    }

    WorkingCalendar of(String department) {
      return exceptions.has(department)
          ? departments.computeIfAbsent(
              department, own -> hours(exceptions.department(own, week, companyDays)))
          : company;
    }

    private WorkingCalendar hours(DayPlan days) {
      var known = exceptions.years();
      return new WorkingHours(
          product.zone(), days, year -> yearsReached.reached(year, known.contains(year)));
    }
  }
}
