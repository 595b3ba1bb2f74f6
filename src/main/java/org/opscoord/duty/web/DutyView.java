package org.opscoord.duty.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty.
 *
 * @param now the shifts being stood
 * @param shifts those of the coming two weeks, by roster and time
 * @param offers those by or to the reader that wait for an answer
 * @param warnings when no executive is or will be on duty
 */
record DutyView(
    List<ShiftView> now, List<ShiftView> shifts, List<OfferView> offers, List<GapView> warnings) {

  /** A shift. */
  record ShiftView(
      long id,
      String roster,
      String rosterName,
      String person,
      String name,
      Instant from,
      Instant until) {}

  /**
   * An offer to stand a duty.
   *
   * @param accepted null until it is answered
   */
  record OfferView(
      long id,
      String roster,
      String rosterName,
      String offeredBy,
      String offeredTo,
      Instant from,
      Instant until,
      Instant offeredAt,
      @Nullable Boolean accepted) {}

  /** A time in which nobody is on duty. */
  record GapView(String roster, Instant from, Instant until, String sentence) {}
}
