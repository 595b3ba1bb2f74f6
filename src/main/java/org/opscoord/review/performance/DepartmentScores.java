package org.opscoord.review.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** What the room that counts knows of departments. Asked whatever the rights of whoever acts. */
public interface DepartmentScores {

  /**
   * A scorecard as it stands, in words of the installation's language.
   *
   * @param score from 0 to 100; null when nothing could be rated
   */
  record Card(
      @Nullable BigDecimal score,
      @Nullable BigDecimal own,
      @Nullable BigDecimal linked,
      int linkedPercent,
      List<Line> lines,
      List<Partner> partners) {}

  /** One indicator of a card; what is not known is empty. */
  record Line(
      String indicator, String value, String target, String points, int weight, String part) {}

  /**
   * A department that work was shared with.
   *
   * @param held in working hours
   */
  record Partner(DepartmentId department, long cases, String held, String share, String own) {}

  /**
   * What an indicator is to reach.
   *
   * @param now the target that holds, to be shown
   * @param largest the largest target that makes sense
   */
  record Goal(String code, String indicator, String now, BigDecimal largest) {}

  /** The last quarter that is over, for example {@code 2026-Q1}. */
  String lastQuarter();

  /** The first day of the quarter that is running, for example {@code 2026-04-01}. */
  String nextFrom();

  /** The newest card; empty when there is no frozen one. */
  Optional<Card> card(DepartmentId department, String quarter);

  /** Departments whose frozen card has a score, by id. */
  List<DepartmentId> scored(String quarter);

  /** What a department is to reach now, of each indicator that its scorecard counts. */
  List<Goal> goals(DepartmentId department);

  /** Sets a target from the quarter that is running. */
  void agree(DepartmentId department, String code, BigDecimal value, PersonId by);
}
