package org.opscoord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opscoord.decision.Evaluation.Score;
import org.opscoord.decision.Ranking.DepartmentScore;
import org.opscoord.decision.Ranking.Ranked;
import org.opscoord.directory.DepartmentId;

class RankingTests {

  private static final List<Criterion> COST_AND_QUALITY =
      List.of(new Criterion("Cost", 40), new Criterion("Quality", 60));
  private static final Analysis ANALYSIS =
      new Analysis(
          "The seal ages", "Material", COST_AND_QUALITY, List.of(option("Old"), option("New")));

  @Test
  void weighsEachCriterionAndCountsEachDepartmentTheSame() {
    var ranking =
        Ranking.of(
            ANALYSIS, List.of(given("production", 5, 2, 3, 4), given("quality", 1, 1, 2, 5)));

    assertThat(ranking.options()).extracting(Ranked::option).containsExactly("New", "Old");
    var best = ranking.options().get(0);
    assertThat(best.departments())
        .containsExactly(
            new DepartmentScore(new DepartmentId("production"), new BigDecimal("3.60")),
            new DepartmentScore(new DepartmentId("quality"), new BigDecimal("3.80")));
    assertThat(best.score()).isEqualTo("3.70");
    assertThat(best.spread()).isEqualTo("0.0500");
    assertThat(ranking.options().get(1).score()).isEqualTo("2.10");
    assertThat(ranking.options().get(1).spread()).isEqualTo("0.5500");
  }

  @Test
  void theDisagreementIsThatAboutTheMostDisputedOption() {
    var ranking =
        Ranking.of(
            ANALYSIS, List.of(given("production", 5, 2, 3, 4), given("quality", 1, 1, 2, 5)));

    assertThat(ranking.disagreement()).isEqualTo("0.5500");
  }

  @Test
  void optionsOfEqualScoreShareTheRankAndKeepTheirOrder() {
    var three =
        new Analysis(
            "p",
            "c",
            List.of(new Criterion("Cost", 100)),
            List.of(option("A"), option("B"), option("C")));
    var evaluation =
        new Evaluation(
            new DepartmentId("sales"),
            List.of(
                new Score("A", "Cost", 2, ""),
                new Score("B", "Cost", 4, ""),
                new Score("C", "Cost", 4, "")),
            "");

    var ranking = Ranking.of(three, List.of(evaluation));

    assertThat(ranking.options()).extracting(Ranked::option).containsExactly("B", "C", "A");
    assertThat(ranking.options()).extracting(Ranked::rank).containsExactly(1, 1, 3);
  }

  @Test
  void oneDepartmentCannotDisagreeWithItself() {
    assertThat(Ranking.of(ANALYSIS, List.of(given("sales", 1, 5, 5, 1))).disagreement())
        .isEqualByComparingTo("0");
  }

  @Test
  void anOptionLeftOutIsNotPassedOverInSilence() {
    var incomplete =
        new Evaluation(new DepartmentId("sales"), List.of(new Score("Old", "Cost", 3, "")), "");

    assertThatThrownBy(() -> Ranking.of(ANALYSIS, List.of(incomplete)))
        .hasMessage("sales has not scored Old on Quality");
    assertThatThrownBy(() -> Ranking.of(ANALYSIS, List.of()))
        .hasMessage("Nobody evaluated the options");
  }

  private static Option option(String name) {
    return new Option(name, BigDecimal.TEN, "benefit", "risk");
  }

  private static Evaluation given(
      String department, int oldCost, int oldQuality, int newCost, int newQuality) {
    return new Evaluation(
        new DepartmentId(department),
        List.of(
            new Score("Old", "Cost", oldCost, ""),
            new Score("Old", "Quality", oldQuality, ""),
            new Score("New", "Cost", newCost, ""),
            new Score("New", "Quality", newQuality, "")),
        "");
  }
}
