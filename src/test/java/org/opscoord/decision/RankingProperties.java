package org.opscoord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opscoord.decision.Evaluation.Score;
import org.opscoord.decision.Ranking.Ranked;
import org.opscoord.directory.DepartmentId;

class RankingProperties {

  record Matter(Analysis analysis, List<Evaluation> evaluations) {
    Ranking ranking() {
      return Ranking.of(analysis, evaluations);
    }
  }

  @Property
  void everyOptionIsRankedOnceBestFirst(@ForAll("matters") Matter matter) {
    var options = matter.ranking().options();

    assertThat(options)
        .extracting(Ranked::option)
        .containsExactlyInAnyOrderElementsOf(
            matter.analysis().options().stream().map(Option::name).toList());
    assertThat(options).extracting(Ranked::score).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(options).extracting(Ranked::rank).isSorted().startsWith(1);
  }

  @Property
  void scoresStayOnTheScaleAndTheIndexBetweenNoneAndOne(@ForAll("matters") Matter matter) {
    var ranking = matter.ranking();

    assertThat(ranking.options())
        .allSatisfy(
            option -> {
              assertThat(option.lowest()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
              assertThat(option.highest()).isBetween(option.lowest(), BigDecimal.valueOf(5));
              assertThat(option.score()).isBetween(option.lowest(), option.highest());
            });
    assertThat(ranking.disagreement()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Property
  void theOrderInWhichDepartmentsAnswerChangesNothing(
      @ForAll("matters") Matter matter, @ForAll Random random) {
    var shuffled = new ArrayList<>(matter.evaluations());
    Collections.shuffle(shuffled, random);
    var other = Ranking.of(matter.analysis(), shuffled);

    assertThat(other.disagreement()).isEqualTo(matter.ranking().disagreement());
    assertThat(other.options())
        .usingRecursiveComparison()
        .ignoringFields("departments")
        .isEqualTo(matter.ranking().options());
  }

  @Property
  void anotherOpinionNeverLessensTheDisagreement(@ForAll("matters") Matter matter) {
    var fewer = matter.evaluations().subList(0, matter.evaluations().size() - 1);
    if (!fewer.isEmpty()) {
      assertThat(Ranking.of(matter.analysis(), fewer).disagreement())
          .isLessThanOrEqualTo(matter.ranking().disagreement());
    }
  }

  @Property
  void departmentsOfOneOpinionDoNotDisagree(@ForAll("matters") Matter matter) {
    var opinion = matter.evaluations().get(0).scores();
    var same =
        matter.evaluations().stream()
            .map(evaluation -> new Evaluation(evaluation.department(), opinion, ""))
            .toList();

    assertThat(Ranking.of(matter.analysis(), same).disagreement()).isEqualByComparingTo("0");
  }

  @Property
  void betterOnEveryCriterionForEverybodyIsRankedHigher(@ForAll("matters") Matter matter) {
    var names = matter.analysis().options().stream().map(Option::name).toList();
    var best = names.get(names.size() - 1);
    var raised =
        matter.evaluations().stream()
            .map(
                evaluation ->
                    new Evaluation(
                        evaluation.department(),
                        evaluation.scores().stream().map(score -> raised(score, best)).toList(),
                        ""))
            .toList();

    assertThat(Ranking.of(matter.analysis(), raised).options().get(0).option()).isEqualTo(best);
  }

  private static Score raised(Score score, String best) {
    var value = score.option().equals(best) ? 5 : Math.min(score.score(), 4);
    return new Score(score.option(), score.criterion(), value, "");
  }

  @Provide
  Arbitrary<Matter> matters() {
    var shapes =
        Combinators.combine(
            Arbitraries.integers().between(2, 5),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 6));
    return shapes
        .as((options, criteria, departments) -> new int[] {options, criteria, departments})
        .flatMap(shape -> matter(shape[0], shape[1], shape[2]));
  }

  private static Arbitrary<Matter> matter(int options, int criteria, int departments) {
    var cuts = Arbitraries.integers().between(1, 99).set().ofSize(criteria - 1);
    var scores =
        Arbitraries.integers().between(1, 5).list().ofSize(options * criteria * departments);
    return Combinators.combine(cuts, scores)
        .as(
            (cut, given) -> {
              var analysis = analysis(options, weights(List.copyOf(cut)));
              return new Matter(analysis, evaluations(analysis, departments, given));
            });
  }

  private static List<Criterion> weights(List<Integer> cuts) {
    var edges = new ArrayList<>(cuts);
    edges.add(0);
    edges.add(100);
    Collections.sort(edges);
    return IntStream.range(1, edges.size())
        .mapToObj(index -> new Criterion("c" + index, edges.get(index) - edges.get(index - 1)))
        .toList();
  }

  private static Analysis analysis(int options, List<Criterion> criteria) {
    return new Analysis(
        "problem",
        "causes",
        criteria,
        IntStream.range(0, options)
            .mapToObj(index -> new Option("o" + index, BigDecimal.ZERO, "", ""))
            .toList());
  }

  private static List<Evaluation> evaluations(
      Analysis analysis, int departments, List<Integer> given) {
    var next = given.iterator();
    return IntStream.range(0, departments)
        .mapToObj(
            index ->
                new Evaluation(
                    new DepartmentId("d" + index),
                    EvaluationRule.Pair.all(analysis).stream()
                        .map(pair -> new Score(pair.option(), pair.criterion(), next.next(), ""))
                        .toList(),
                    ""))
        .toList();
  }
}
