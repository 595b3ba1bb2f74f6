package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.duty.Rosters.span;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.opscoord.OperationsTest;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** These commit, each on a roster and in a year that nothing else looks at. */
@OperationsTest
class SimultaneousSwapsTests {

  private static final Roster LEGAL = new Roster("legal");
  private static final PersonId HOLDER = new PersonId("luo.jian");
  private static final PersonId SOFIA = new PersonId("sofia.rossi");
  private static final PersonId WEI = new PersonId("wei.ran");

  @Autowired Swaps swaps;
  @Autowired RosterImport rosters;
  @Autowired ShiftRepository shifts;
  @Autowired OfferRepository offers;

  @RepeatedTest(4)
  void ofTwoAnswersToOneOfferOneCounts(RepetitionInfo repetition) throws Exception {
    var period = week(repetition, 2041);
    var offer = offerTo(SOFIA, period);

    var won =
        atOnce(
            () -> swaps.answer(SOFIA, offer.id(), true),
            () -> swaps.answer(SOFIA, offer.id(), false));

    assertThat(won).hasSize(1);
    var accepted = offers.find(offer.id()).orElseThrow().accepted();
    assertThat(won.get(0).accepted()).isEqualTo(accepted);
    assertThat(shifts.in(LEGAL, period))
        .extracting(Shift::person)
        .containsExactly(Boolean.TRUE.equals(accepted) ? SOFIA : HOLDER);
  }

  @RepeatedTest(4)
  void ofTwoSwapsOfOneShiftOneCounts(RepetitionInfo repetition) throws Exception {
    var period = week(repetition, 2042);
    var toSofia = offerTo(SOFIA, period);
    var toWei = offer(WEI, period);

    var won =
        atOnce(
            () -> swaps.answer(SOFIA, toSofia.id(), true),
            () -> swaps.answer(WEI, toWei.id(), true));

    assertThat(won).hasSize(1);
    assertThat(shifts.in(LEGAL, period))
        .extracting(Shift::person)
        .containsExactly(won.get(0).offeredTo());
  }

  @RepeatedTest(4)
  void aSwapAndAnImportAtOnceLeaveOnePersonOnDutyAtATime(RepetitionInfo repetition)
      throws Exception {
    var period = week(repetition, 2043);
    var offer = offerTo(SOFIA, period);
    var file = Rosters.csv(line("wei.ran", period));

    var done =
        atOnce(
            () -> swaps.answer(SOFIA, offer.id(), true),
            () -> {
              assertThat(rosters.run(file).applied()).isTrue();
              return offer;
            });

    assertThat(done).isNotEmpty();
    assertThat(shifts.in(LEGAL, period)).extracting(Shift::person).containsExactly(WEI);
  }

  private Offer offerTo(PersonId colleague, Span period) {
    assertThat(rosters.run(Rosters.csv(line("luo.jian", period))).applied()).isTrue();
    return offer(colleague, period);
  }

  private Offer offer(PersonId colleague, Span period) {
    var shift = shifts.at(LEGAL, period.from()).orElseThrow();
    return swaps.offer(HOLDER, shift.id(), colleague, null, null);
  }

  private static String line(String person, Span period) {
    return "legal,%s,%s,%s"
        .formatted(
            person,
            period.from().atZone(Rosters.SHANGHAI).toLocalDateTime(),
            period.until().atZone(Rosters.SHANGHAI).toLocalDateTime());
  }

  private static Span week(RepetitionInfo repetition, int year) {
    var first = span(year + "-03-01T09:00", year + "-03-08T09:00");
    var later = Duration.ofDays(7L * repetition.getCurrentRepetition());
    return new Span(first.from().plus(later), first.until().plus(later));
  }

  /** What those give that are not refused. */
  private static List<Offer> atOnce(Callable<Offer> one, Callable<Offer> other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var results =
          List.of(one, other).stream()
              .map(
                  action ->
                      threads.submit(
                          () -> {
                            barrier.await(30, TimeUnit.SECONDS);
                            return action.call();
                          }))
              .toList();
      return results.stream().flatMap(SimultaneousSwapsTests::won).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Stream<Offer> won(Future<Offer> result) {
    try {
      return Stream.of(result.get(60, TimeUnit.SECONDS));
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(SwapRefused.class);
      return Stream.empty();
    } catch (InterruptedException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
