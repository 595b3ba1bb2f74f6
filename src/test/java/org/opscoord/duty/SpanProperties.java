package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opscoord.directory.PersonId;

/** Gaps and overlaps against counting, minute by minute, who is on duty. */
class SpanProperties {

  private static final int MINUTES = 60;

  @Property
  void aMinuteIsInAHoleExactlyWhenNobodyIsOnDutyBetweenTheFirstAndTheLast(
      @ForAll("drafts") List<Draft> drafts) {
    var period = Span.around(drafts.stream().map(Draft::span).toList());
    var holes = new DraftRules(drafts).holes();

    for (var minute = 0; minute < MINUTES; minute++) {
      var at = minute(minute);
      assertThat(holes.stream().filter(hole -> hole.span().contains(at)).count())
          .isEqualTo(period.contains(at) && onDuty(drafts, at) == 0 ? 1 : 0);
    }
  }

  @Property
  void thereIsAnOverlapExactlyWhenTwoAreOnDutyAtOnce(@ForAll("drafts") List<Draft> drafts) {
    var twoAtOnce =
        IntStream.range(0, MINUTES).anyMatch(minute -> onDuty(drafts, minute(minute)) > 1);

    var overlaps = new DraftRules(drafts).overlaps();

    assertThat(!overlaps.isEmpty()).isEqualTo(twoAtOnce);
    assertThat(overlaps)
        .allSatisfy(it -> assertThat(it.draft().span().overlaps(it.earlier().span())).isTrue());
  }

  @Property
  void whatIsUncoveredIsWhatNobodyCovers(
      @ForAll("span") Span window, @ForAll("drafts") List<Draft> drafts) {
    var open = window.uncovered(drafts.stream().map(Draft::span).toList());

    for (var minute = 0; minute < MINUTES; minute++) {
      var at = minute(minute);
      assertThat(open.stream().filter(span -> span.contains(at)).count())
          .isEqualTo(window.contains(at) && onDuty(drafts, at) == 0 ? 1 : 0);
    }
    assertThat(open).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
  }

  @Property
  void whatIsCutOutAndWhatIsLeftAreTheWhole(@ForAll("span") Span whole, @ForAll("span") Span part) {
    var left = whole.without(part);

    assertThat(left).allSatisfy(span -> assertThat(whole.contains(span)).isTrue());
    assertThat(left).noneMatch(span -> span.overlaps(part));
    for (var minute = 0; minute < MINUTES; minute++) {
      var at = minute(minute);
      assertThat(left.stream().anyMatch(span -> span.contains(at)))
          .isEqualTo(whole.contains(at) && !part.contains(at));
    }
  }

  @Provide
  Arbitrary<List<Draft>> drafts() {
    return span()
        .map(span -> new Draft(1, Roster.EXECUTIVE, new PersonId("somebody"), span))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Span> span() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MINUTES - 10), Arbitraries.integers().between(1, 10))
        .as((from, length) -> new Span(minute(from), minute(from + length)));
  }

  private static long onDuty(List<Draft> drafts, Instant at) {
    return drafts.stream().filter(draft -> draft.span().contains(at)).count();
  }

  private static Instant minute(int minute) {
    return Instant.EPOCH.plusSeconds(60L * minute);
  }
}
