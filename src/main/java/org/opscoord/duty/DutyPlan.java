package org.opscoord.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty now and soon, and where nobody is. */
@Service
@Transactional(readOnly = true)
public class DutyPlan {

  private static final Duration SHOWN = Duration.ofDays(14);
  private static final Duration WATCHED = Duration.ofDays(7);

  private final ShiftRepository shifts;
  private final OfferRepository offers;
  private final Eligibility eligibility;
  private final Clock clock;

  DutyPlan(ShiftRepository shifts, OfferRepository offers, Eligibility eligibility, Clock clock) {
    this.shifts = shifts;
    this.offers = offers;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  /** Shifts of all rosters from now for two weeks, by roster and time; the first may be running. */
  public List<Shift> comingShifts() {
    var last = clock.instant().plus(SHOWN);
    return shifts.endingAfter(clock.instant()).stream()
        .filter(shift -> shift.span().from().isBefore(last))
        .toList();
  }

  /** Whether a shift is being stood now, by somebody who still may. */
  public boolean isRunning(Shift shift) {
    return shift.span().contains(clock.instant())
        && eligibility.mayStand(shift.roster(), shift.person());
  }

  /** When the last shift of a roster ends; empty when it never had one. */
  public Optional<Instant> lastEnd(Roster roster) {
    return shifts.lastEnd(roster);
  }

  /** Offers by or to a person that wait for an answer. */
  public List<Offer> waitingOffers(PersonId person) {
    return offers.waiting(person, clock.instant());
  }

  /**
   * When no executive is on duty, from now to the end of the roster and at least for a week: its
   * holes, shifts of people who may not stand them any more, and its end when that is near. None as
   * long as the executives have no roster at all.
   */
  public List<Gap> executiveGaps() {
    if (lastEnd(Roster.EXECUTIVE).isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var stood =
        shifts.endingAfter(now).stream()
            .filter(shift -> shift.roster().ofExecutives())
            .filter(shift -> eligibility.mayStand(shift.roster(), shift.person()))
            .map(Shift::span)
            .toList();
    return new Span(now, end(now, stood))
        .uncovered(stood).stream()
            .map(span -> new Gap(Roster.EXECUTIVE, span.from(), span.until()))
            .toList();
  }

  private static Instant end(Instant now, List<Span> stood) {
    var week = now.plus(WATCHED);
    return stood.stream()
        .map(Span::until)
        .filter(week::isBefore)
        .max(Instant::compareTo)
        .orElse(week);
  }
}
