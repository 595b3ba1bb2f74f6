package org.opscoord.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duty handed from one person to another. Whoever holds a shift asks a colleague; only a yes moves
 * it. What is offered is a stretch of the holder's duty, not a row: an offer still holds when the
 * roster was imported anew with the same person, and no longer when the duty is somebody else's.
 */
@Service
@Transactional
public class Swaps {

  private final ShiftRepository shifts;
  private final OfferRepository offers;
  private final Directory directory;
  private final Eligibility eligibility;
  private final LocalTimes times;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Swaps(
      ShiftRepository shifts,
      OfferRepository offers,
      Directory directory,
      Eligibility eligibility,
      LocalTimes times,
      Clock clock,
      ApplicationEventPublisher events) {
    this.shifts = shifts;
    this.offers = offers;
    this.directory = directory;
    this.eligibility = eligibility;
    this.times = times;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Asks a colleague to stand a shift or a part of it.
   *
   * @param by who asks; only the holder may
   * @param from null for the beginning of the shift
   * @param until null for its end
   * @throws SwapRefused when it is not the asker's, the duty is over, the times do not lie in the
   *     shift, or the colleague may not stand it
   */
  public Offer offer(
      PersonId by, long shiftId, PersonId to, @Nullable Instant from, @Nullable Instant until) {
    var shift = shifts.find(shiftId).orElseThrow(() -> SwapRefused.shiftUnknown(shiftId));
    if (!shift.person().equals(by)) {
      throw SwapRefused.notYours(directory.nameOf(shift.person()));
    }
    var span = part(shift.span(), from, until);
    requireNotOver(span);
    requireColleague(shift.roster(), by, to);
    var id = offers.insert(shift.roster(), span, by, to, clock.instant());
    var offer = require(id);
    events.publishEvent(new DutySwapOffered(offer));
    return offer;
  }

  /**
   * Answers an offer. After a yes the duty that is left of the stretch is the colleague's; what has
   * passed of it stays with who stood it.
   *
   * @param by who answers; only the colleague asked may
   * @throws SwapRefused when somebody else answers, it has been answered, the duty is over, or it
   *     is not the asker's any more
   */
  public Offer answer(PersonId by, long offerId, boolean accepted) {
    var roster = require(offerId).roster();
    shifts.lock(roster);
    var offer = require(offerId);
    if (!offer.offeredTo().equals(by)) {
      throw SwapRefused.notAsked(directory.nameOf(offer.offeredTo()));
    }
    if (offer.answered()) {
      throw SwapRefused.answered();
    }
    requireNotOver(offer.span());
    if (accepted) {
      move(offer);
    }
    offers.answer(offerId, accepted, clock.instant());
    var answered = require(offerId);
    events.publishEvent(new DutySwapAnswered(answered, accepted));
    return answered;
  }

  private void move(Offer offer) {
    requireColleague(offer.roster(), offer.offeredBy(), offer.offeredTo());
    // To the minute, so that rosters stay readable.
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var from = offer.span().from().isBefore(now) ? now : offer.span().from();
    var left = new Span(from, offer.span().until());
    var shift =
        shifts
            .at(offer.roster(), left.from())
            .filter(it -> it.person().equals(offer.offeredBy()) && it.span().contains(left))
            .orElseThrow(() -> SwapRefused.moved(directory.nameOf(offer.offeredBy())));
    shifts.cut(shift, left);
    shifts.insert(offer.roster(), offer.offeredTo(), left, Shift.Source.SWAP);
  }

  private Span part(Span shift, @Nullable Instant from, @Nullable Instant until) {
    var begins = from == null ? shift.from() : from;
    var ends = until == null ? shift.until() : until;
    if (!begins.isBefore(ends) || begins.isBefore(shift.from()) || ends.isAfter(shift.until())) {
      throw SwapRefused.outside(times.text(shift.from()), times.text(shift.until()));
    }
    return new Span(begins, ends);
  }

  private void requireNotOver(Span span) {
    if (!span.until().isAfter(clock.instant())) {
      throw SwapRefused.over(times.text(span.until()));
    }
  }

  private void requireColleague(Roster roster, PersonId by, PersonId to) {
    if (to.equals(by)) {
      throw SwapRefused.toYourself();
    }
    var colleague =
        directory.person(to).orElseThrow(() -> SwapRefused.colleagueUnknown(to.value()));
    if (!eligibility.mayStand(roster, colleague)) {
      throw SwapRefused.colleagueMayNot(colleague.name());
    }
  }

  private Offer require(long id) {
    return offers.find(id).orElseThrow(() -> SwapRefused.offerUnknown(id));
  }
}
