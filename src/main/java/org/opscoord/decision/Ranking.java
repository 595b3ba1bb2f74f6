package org.opscoord.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opscoord.directory.DepartmentId;

/**
 * The options in order of what all affected departments together think of them, and how far the
 * departments lie apart.
 *
 * <p>With weights <i>w</i> that add up to 100 and scores <i>x</i> from 1 to 5:
 *
 * <ul>
 *   <li>a department's score of an option is the sum of <i>w · x</i> over the criteria, divided by
 *       100, and so lies between 1 and 5;
 *   <li>an option's score is the mean of the departments' scores: each department counts the same,
 *       however large it is;
 *   <li>an option's spread is the highest minus the lowest department's score, divided by 4, the
 *       widest possible difference, and so lies between 0 and 1;
 *   <li>the disagreement index is the largest spread of any option: a gap about one option is
 *       enough to talk, even where all agree about the others.
 * </ul>
 *
 * <p>Everything is reckoned in whole hundredths until the end, so that equal opinions give equal
 * scores. Options of equal score share a rank and keep the order of the analysis.
 *
 * @param options best first
 * @param disagreement from 0, one opinion, to 1; in steps of 0.0025, with four decimals
 */
public record Ranking(List<Ranked> options, BigDecimal disagreement) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WIDEST = BigDecimal.valueOf(400);

  /**
   * One option.
   *
   * @param rank 1 for the best; after two options that share a rank the next one is left out
   * @param score between 1 and 5, rounded half up to two decimals
   * @param spread between 0 and 1, with four decimals
   */
  public record Ranked(
      int rank,
      String option,
      BigDecimal score,
      BigDecimal spread,
      List<DepartmentScore> departments) {

    /** The lowest score that any department gives. */
    public BigDecimal lowest() {
      return departments.stream().map(DepartmentScore::score).reduce(score, BigDecimal::min);
    }

    /** The highest score that any department gives. */
    public BigDecimal highest() {
      return departments.stream().map(DepartmentScore::score).reduce(score, BigDecimal::max);
    }
  }

  /** What one department thinks of an option; exact, with two decimals. */
  public record DepartmentScore(DepartmentId department, BigDecimal score) {}

  /**
   * Ranks the options.
   *
   * @throws IllegalArgumentException when nobody evaluated, or somebody left a pair of option and
   *     criterion out
   */
  public static Ranking of(Analysis analysis, List<Evaluation> evaluations) {
    if (evaluations.isEmpty()) {
      throw new IllegalArgumentException("Nobody evaluated the options");
    }
    var tallies =
        analysis.options().stream()
            .map(option -> Tally.of(option.name(), analysis.criteria(), evaluations))
            .sorted(Comparator.comparingInt(Tally::sum).reversed())
            .toList();
    var ranked = new ArrayList<Ranked>();
    for (var tally : tallies) {
      var better = tallies.stream().filter(other -> other.sum() > tally.sum()).count();
      ranked.add(tally.ranked((int) better + 1));
    }
    var disagreement =
        ranked.stream().map(Ranked::spread).max(Comparator.naturalOrder()).orElseThrow();
    return new Ranking(List.copyOf(ranked), disagreement);
  }

  private record Tally(String option, List<DepartmentId> departments, List<Integer> hundredths) {

    static Tally of(String option, List<Criterion> criteria, List<Evaluation> evaluations) {
      return new Tally(
          option,
          evaluations.stream().map(Evaluation::department).toList(),
          evaluations.stream().map(given -> weighted(option, criteria, given)).toList());
    }

    private static int weighted(String option, List<Criterion> criteria, Evaluation given) {
      return criteria.stream()
          .mapToInt(criterion -> criterion.weight() * score(option, criterion.name(), given))
          .sum();
    }

    private static int score(String option, String criterion, Evaluation given) {
      return given.scores().stream()
          .filter(score -> score.option().equals(option) && score.criterion().equals(criterion))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s has not scored %s on %s"
                          .formatted(given.department(), option, criterion)))
          .score();
    }

    int sum() {
      return hundredths.stream().mapToInt(Integer::intValue).sum();
    }

    Ranked ranked(int rank) {
      var range = hundredths.stream().mapToInt(Integer::intValue).summaryStatistics();
      var scores = new ArrayList<DepartmentScore>();
      for (var index = 0; index < departments.size(); index++) {
        scores.add(
            new DepartmentScore(
                departments.get(index), BigDecimal.valueOf(hundredths.get(index), 2)));
      }
      return new Ranked(
          rank,
          option,
          BigDecimal.valueOf(sum())
              .divide(
                  HUNDRED.multiply(BigDecimal.valueOf(departments.size())),
                  2,
                  RoundingMode.HALF_UP),
          BigDecimal.valueOf(range.getMax() - range.getMin())
              .divide(WIDEST, 4, RoundingMode.UNNECESSARY),
          List.copyOf(scores));
    }
  }
}
