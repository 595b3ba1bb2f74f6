package org.opscoord.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.Trail.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a case stood still because it waited for its reporter or another party. Its clock stops
 * meanwhile: what is measured leaves that time out.
 */
@Service
@Transactional
public class CasePauses implements HeldTime {

  private final CasePauseRepository repository;
  private final Cases cases;
  private final Trail trail;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CasePauses(
      CasePauseRepository repository,
      Cases cases,
      Trail trail,
      WorkingCalendar calendar,
      Clock clock) {
    this.repository = repository;
    this.cases = cases;
    this.trail = trail;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Stops the clock of a case. Does nothing while it stands still already.
   *
   * @param reason what is waited for, as it appears on the trail
   * @throws CaseUnknown when there is no such case
   */
  public void pause(CaseNumber number, String reason) {
    cases.require(number);
    if (repository.begin(number, reason, clock.instant())) {
      trail.record(Entry.automatic(number, "case.paused", null, reason));
    }
  }

  /** Lets the clock of a case go on. Does nothing when it is going. */
  public void resume(CaseNumber number) {
    if (repository.end(number, clock.instant())) {
      trail.record(Entry.automatic(number, "case.resumed", null, null));
    }
  }

  /** Whether the clock of the case stands still now. */
  @Transactional(readOnly = true)
  public boolean paused(CaseNumber number) {
    return of(number).stream().anyMatch(pause -> pause.until() == null);
  }

  /** Whether the clock of the case stands still now, and began to after an instant. */
  @Transactional(readOnly = true)
  public boolean pausedSince(CaseNumber number, Instant after) {
    return of(number).stream()
        .anyMatch(pause -> pause.until() == null && pause.from().isAfter(after));
  }

  /** As {@link #workingTime(CaseNumber, WorkingCalendar, Instant, Instant)}, by the company's. */
  @Transactional(readOnly = true)
  public Duration workingTime(CaseNumber number, Instant from, Instant until) {
    return workingTime(number, calendar, from, until);
  }

  /**
   * The working time between two instants without what the case stood still; a pause that has not
   * ended counts up to {@code until}. Zero when {@code until} is not later.
   */
  @Transactional(readOnly = true)
  public Duration workingTime(
      CaseNumber number, WorkingCalendar hours, Instant from, Instant until) {
    return without(of(number).stream(), hours, from, until);
  }

  @Override
  @Transactional(readOnly = true)
  public Duration held(CaseNumber number, Instant from, Instant until) {
    return without(
        of(number).stream()
            .filter(pause -> pause.from().truncatedTo(ChronoUnit.SECONDS).isAfter(from)),
        calendar,
        from,
        until);
  }

  /**
   * The file of a case, which is asked for in nearly every transaction, tells whether it stood
   * still.
   */
  private List<CasePause> of(CaseNumber number) {
    cases.find(number);
    return repository.of(number);
  }

  private static Duration without(
      Stream<CasePause> pauses, WorkingCalendar hours, Instant from, Instant until) {
    return pauses
        .map(pause -> pause.within(from, until))
        .map(pause -> hours.between(pause.from(), pause.end(until)))
        .reduce(hours.between(from, until), Duration::minus);
  }
}
