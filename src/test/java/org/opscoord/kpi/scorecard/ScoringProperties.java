package org.opscoord.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.scorecard.Scorecard.Line;
import org.opscoord.kpi.scorecard.Scorecard.Partner;

class ScoringProperties {

  private static final BigDecimal HUNDRED = new BigDecimal("100.00");

  @Property
  void pointsOfRatedLinesLieBetweenTheWorstAndTheBest(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 100) Integer> points,
      @ForAll @IntRange(min = 1, max = 100) int weight) {
    var lines =
        Scoring.weighed(
            IntStream.range(0, points.size())
                .mapToObj(index -> line("i" + index, points.get(index), weight + index))
                .toList());

    var own = Scoring.sum(lines.stream().map(Line::part).toList());

    assertThat(own)
        .isBetween(
            BigDecimal.valueOf(points.stream().min(Integer::compare).orElseThrow() - 0.05),
            BigDecimal.valueOf(points.stream().max(Integer::compare).orElseThrow() + 0.05))
        .isLessThanOrEqualTo(HUNDRED);
  }

  @Example
  void whatCouldNotBeRatedChangesNothing() {
    var rated = List.of(line("a", 80, 30), line("b", 40, 10));
    var withUnrated = List.of(line("a", 80, 30), line("b", 40, 10), line("c", null, 60));

    assertThat(own(withUnrated)).isEqualTo(own(rated)).isEqualByComparingTo("70");
    assertThat(own(List.of(line("c", null, 60)))).isNull();
  }

  @Property
  void aPartnerThatDoesWorseNeverRaisesTheScoreOfThoseItWorkedWith(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 1_000_000) Long> held,
      @ForAll @IntRange(min = 0, max = 100) int others,
      @ForAll @IntRange(min = 0, max = 100) int better,
      @ForAll @IntRange(min = 0, max = 100) int worse,
      @ForAll @IntRange(min = 0, max = 100) int linkedPercent) {
    var own = new BigDecimal("50.00");

    var up = linked(held, others, Math.max(better, worse));
    var down = linked(held, others, Math.min(better, worse));

    assertThat(Scoring.score(own, down, linkedPercent))
        .isLessThanOrEqualTo(Scoring.score(own, up, linkedPercent))
        .isBetween(BigDecimal.ZERO, HUNDRED);
  }

  @Property
  void sharesOfPartnersAreThoseOfTheTimeThatTheyHeldTheWork(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 1_000_000) Long> held) {
    var own = new HashMap<String, BigDecimal>();
    var partners = partners(held);
    partners.forEach(it -> own.put(it.department(), BigDecimal.TEN));

    var shares = Scoring.shared(partners, own).stream().map(Partner::share).toList();

    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isBetween(new BigDecimal("99.9"), new BigDecimal("100.1"));
  }

  @Example
  void aPartnerWithoutPointsDoesNotCount() {
    var shared = Scoring.shared(partners(List.of(100L, 300L)), Map.of("d1", HUNDRED));

    assertThat(shared.get(0).share()).isNull();
    assertThat(shared.get(1).share()).isEqualByComparingTo("100");
    assertThat(Scoring.score(HUNDRED, null, 30)).isEqualTo(HUNDRED);
    assertThat(Scoring.score(null, null, 30)).isNull();
  }

  @Example
  void anAchievementIsMeasuredInTheDirectionThatIsBetter() {
    assertThat(reached(Direction.HIGHER, "45", "90")).isEqualByComparingTo("50");
    assertThat(reached(Direction.LOWER, "20", "10")).isEqualByComparingTo("50");
    assertThat(reached(Direction.LOWER, "0", "10")).isEqualByComparingTo("200");
    assertThat(reached(Direction.LOWER, "0", "0")).isEqualByComparingTo("100");
    assertThat(reached(Direction.LOWER, "3", "0")).isEqualByComparingTo("0");
    assertThat(reached(Direction.HIGHER, "3", "0")).isEqualByComparingTo("200");
    assertThat(reached(Direction.HIGHER, "89.9999", "90")).isEqualByComparingTo("100");
  }

  private static BigDecimal reached(Direction direction, String value, String target) {
    return Scoring.achievement(direction, new BigDecimal(value), new BigDecimal(target));
  }

  private static BigDecimal linked(List<Long> held, int others, int first) {
    var own = new HashMap<String, BigDecimal>();
    partners(held).forEach(it -> own.put(it.department(), BigDecimal.valueOf(others)));
    own.put("d0", BigDecimal.valueOf(first));
    return Scoring.sum(Scoring.shared(partners(held), own).stream().map(Partner::part).toList());
  }

  private static List<Partner> partners(List<Long> held) {
    return IntStream.range(0, held.size())
        .mapToObj(index -> new Partner("d" + index, 1, held.get(index), null, null, null))
        .toList();
  }

  private static BigDecimal own(List<Line> lines) {
    return Scoring.sum(Scoring.weighed(lines).stream().map(Line::part).toList());
  }

  private static Line line(String indicator, Integer points, int weight) {
    return new Line(
        indicator, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, points, weight, null);
  }
}
