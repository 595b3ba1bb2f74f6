package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@RecordApplicationEvents
@Transactional
class SwapTests {

  private static final Roster PRODUCTION = new Roster("production");
  private static final PersonId ZHENG = new PersonId("zheng.kai");
  private static final PersonId SONG = new PersonId("song.jia");
  private static final PersonId XIE = new PersonId("xie.dong");
  private static final Refusal.Kind INVALID = Refusal.Kind.INVALID;
  private static final Refusal.Kind UNKNOWN = Refusal.Kind.UNKNOWN;
  private static final Refusal.Kind CONFLICT = Refusal.Kind.CONFLICT;
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Swaps swaps;
  @Autowired DutyRoster duty;
  @Autowired DutyPlan plan;
  @Autowired ShiftRepository shifts;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock.Time time;
  @Autowired ApplicationEvents events;

  private Instant now = TestClock.START;

  @BeforeEach
  void onTheMinute() {
    now = time.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void aShiftMovesOnlyWhenTheColleagueSaysYes() {
    var shift = shift(ZHENG, hours(1), hours(9));

    var offer = swaps.offer(ZHENG, shift, SONG, null, null);
    assertThat(onDutyAt(hours(2))).isEqualTo("zheng.kai");
    assertThat(plan.waitingOffers(SONG)).containsExactly(offer);
    var answered = swaps.answer(SONG, offer.id(), true);

    assertThat(onDutyAt(hours(2))).isEqualTo("song.jia");
    assertThat(answered.accepted()).isTrue();
    assertThat(plan.waitingOffers(SONG)).isEmpty();
    assertThat(events.stream(DutySwapOffered.class)).containsExactly(new DutySwapOffered(offer));
    assertThat(events.stream(DutySwapAnswered.class))
        .containsExactly(new DutySwapAnswered(answered, true));
  }

  @Test
  void aPartOfAShiftLeavesTheRestWhereItWas() {
    var shift = shift(ZHENG, hours(1), hours(9));

    var offer = swaps.offer(ZHENG, shift, SONG, hours(3), hours(5));
    assertThat(swaps.answer(SONG, offer.id(), true).answered()).isTrue();

    assertThat(shifts.in(PRODUCTION, new Span(now, hours(24))))
        .extracting(Shift::person, Shift::span, Shift::source)
        .containsExactly(
            tuple(ZHENG, new Span(hours(1), hours(3)), Shift.Source.CSV),
            tuple(SONG, new Span(hours(3), hours(5)), Shift.Source.SWAP),
            tuple(ZHENG, new Span(hours(5), hours(9)), Shift.Source.CSV));
  }

  @Test
  void whatHasPassedOfARunningShiftStaysWithWhoStoodIt() {
    var shift = shift(ZHENG, hours(-2), hours(2));

    var offer = swaps.offer(ZHENG, shift, SONG, null, null);
    assertThat(swaps.answer(SONG, offer.id(), true).answered()).isTrue();

    assertThat(shifts.in(PRODUCTION, new Span(hours(-3), hours(3))))
        .extracting(Shift::person, Shift::span)
        .containsExactly(
            tuple(ZHENG, new Span(hours(-2), now)), tuple(SONG, new Span(now, hours(2))));
  }

  @Test
  void aColleagueMaySayNoAndNothingMoves() {
    var shift = shift(ZHENG, hours(1), hours(9));

    var offer = swaps.offer(ZHENG, shift, SONG, null, null);
    assertThat(swaps.answer(SONG, offer.id(), false).accepted()).isFalse();

    assertThat(onDutyAt(hours(2))).isEqualTo("zheng.kai");
    assertRefused(() -> answer(SONG, offer, true), "duty.swap.answered", Refusal.Kind.CONFLICT);
  }

  @Test
  void onlyTheHolderOffersAndOnlyTheOneAskedAnswers() {
    var shift = shift(ZHENG, hours(1), hours(9));
    var offer = swaps.offer(ZHENG, shift, SONG, null, null);

    assertRefused(
        () -> offer(SONG, shift, XIE, null, null), "duty.swap.notYours", Refusal.Kind.FORBIDDEN);
    assertRefused(() -> answer(XIE, offer, true), "duty.swap.notAsked", Refusal.Kind.FORBIDDEN);
    assertRefused(() -> answer(ZHENG, offer, true), "duty.swap.notAsked", Refusal.Kind.FORBIDDEN);
    assertRefused(() -> offer(ZHENG, 0, XIE, null, null), "duty.swap.shiftUnknown", UNKNOWN);
    assertRefused(
        () -> assertThat(swaps.answer(SONG, 0, true)).isNull(), "duty.swap.offerUnknown", UNKNOWN);
  }

  @Test
  void theColleagueIsSomebodyElseWhoMayStandIt() {
    var shift = shift(ZHENG, hours(1), hours(9));
    shifts.insert(
        Roster.EXECUTIVE, new PersonId("li.na"), new Span(now, hours(1)), Shift.Source.CSV);
    var executive = shifts.at(Roster.EXECUTIVE, now).orElseThrow().id();

    assertRefused(() -> offer(ZHENG, shift, ZHENG, null, null), "duty.swap.toYourself", INVALID);
    assertRefused(
        () -> offer(ZHENG, shift, new PersonId("no.body"), null, null),
        "duty.swap.colleagueUnknown",
        INVALID);
    assertRefused(
        () -> offer(new PersonId("li.na"), executive, XIE, null, null),
        "duty.swap.colleagueMayNot",
        INVALID);
  }

  @Test
  void aPartLiesWithinTheShift() {
    var shift = shift(ZHENG, hours(1), hours(9));

    assertRefused(() -> offer(ZHENG, shift, SONG, now, null), "duty.swap.outside", INVALID);
    assertRefused(() -> offer(ZHENG, shift, SONG, null, hours(10)), "duty.swap.outside", INVALID);
    assertRefused(
        () -> offer(ZHENG, shift, SONG, hours(5), hours(5)), "duty.swap.outside", INVALID);
  }

  @Test
  void whatIsOverIsNeitherOfferedNorAnswered() {
    var over = shift(ZHENG, hours(-9), hours(-1));
    var ending = shift(ZHENG, hours(-1), hours(1));
    var offer = swaps.offer(ZHENG, ending, SONG, null, null);

    assertRefused(() -> offer(ZHENG, over, SONG, null, null), "duty.swap.over", CONFLICT);
    time.forward(HOUR);
    try {
      assertRefused(() -> answer(SONG, offer, true), "duty.swap.over", CONFLICT);
      assertThat(plan.waitingOffers(SONG)).isEmpty();
    } finally {
      time.forward(HOUR.negated());
    }
  }

  @Test
  void offeredToTwoTheFirstYesCountsAndTheSecondIsTooLate() {
    var shift = shift(ZHENG, hours(1), hours(9));
    var first = swaps.offer(ZHENG, shift, SONG, null, null);
    var second = swaps.offer(ZHENG, shift, XIE, hours(2), null);

    answer(XIE, second, true);

    assertRefused(() -> answer(SONG, first, true), "duty.swap.moved", CONFLICT);
    assertThat(onDutyAt(hours(1))).isEqualTo("zheng.kai");
    assertThat(onDutyAt(hours(2))).isEqualTo("xie.dong");
    assertThat(swaps.answer(SONG, first.id(), false).accepted()).isFalse();
  }

  @Test
  void anOfferHoldsWhenTheRosterIsImportedAnewWithTheSamePerson() {
    var shift = shift(ZHENG, hours(1), hours(9));
    var offer = swaps.offer(ZHENG, shift, SONG, null, null);
    shifts.cut(shifts.find(shift).orElseThrow(), new Span(hours(1), hours(9)));
    assertThat(shift(ZHENG, hours(1), hours(9))).isNotEqualTo(shift);

    answer(SONG, offer, true);

    assertThat(onDutyAt(hours(8))).isEqualTo("song.jia");
  }

  @Test
  void theLogOfSwapsCannotBeChanged() {
    var offer = swaps.offer(ZHENG, shift(ZHENG, hours(1), hours(9)), SONG, null, null);

    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE coordination.duty_offer SET offered_to = 'li.na' WHERE id = :id")
                    .param("id", offer.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  private void offer(
      PersonId by, long shift, PersonId to, @Nullable Instant from, @Nullable Instant until) {
    assertThat(swaps.offer(by, shift, to, from, until)).isNotNull();
  }

  private void answer(PersonId by, Offer offer, boolean accepted) {
    assertThat(swaps.answer(by, offer.id(), accepted).accepted()).isEqualTo(accepted);
  }

  private static void assertRefused(Runnable action, String key, Refusal.Kind kind) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            SwapRefused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo(key);
              assertThat(refused.kind()).isEqualTo(kind);
            });
  }

  private long shift(PersonId person, Instant from, Instant until) {
    shifts.insert(PRODUCTION, person, new Span(from, until), Shift.Source.CSV);
    return shifts.at(PRODUCTION, from).orElseThrow().id();
  }

  private Instant hours(int hours) {
    return now.plus(Duration.ofHours(hours));
  }

  private String onDutyAt(Instant at) {
    return duty.ofDepartmentAt(PRODUCTION.department(), at).orElseThrow().value();
  }
}
