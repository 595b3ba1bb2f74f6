package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.Spread;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sums of months, as formulas want them. */
@Repository
class SumRepository {

  private final JdbcClient jdbc;

  SumRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What sums are told apart by. */
  enum By {
    DEPARTMENT("department"),
    MONTH("to_char(month, 'YYYY-MM')"),
    PROCESS("process"),
    STEP("step");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /**
   * The two sums of a formula.
   *
   * @param part null for the sum of all parts
   * @param facts how many facts are in the numerator
   * @param denominator null when the formula has none
   */
  record Sums(
      @Nullable String part, long facts, BigDecimal numerator, @Nullable BigDecimal denominator) {}

  /** The sums of each part, and those of all parts last. */
  List<Sums> sums(Formula formula, Period period, Scope scope, By by) {
    var numerator = formula.numerator();
    var denominator = formula.denominator();
    var other = denominator == null ? numerator : denominator;
    return asked(
            """
            SELECT part,
                   coalesce(sum(facts) FILTER (WHERE is_numerator), 0) AS facts,
                   coalesce(sum(%s) FILTER (WHERE is_numerator), 0) AS numerator,
                   coalesce(sum(%s) FILTER (WHERE is_denominator), 0) AS denominator
              FROM (SELECT *, %s AS part,
                           measure = :measure
                             AND (:process::text IS NULL OR process = :process)
                             AND (:step::text IS NULL OR step = :step) AS is_numerator,
                           measure = :otherMeasure
                             AND (:otherProcess::text IS NULL OR process = :otherProcess)
                             AND (:otherStep::text IS NULL OR step = :otherStep) AS is_denominator
                      FROM coordination.kpi_month
                     WHERE measure IN (:measure, :otherMeasure)
                       AND month BETWEEN :from AND :until
                       AND (:departments::text[] IS NULL OR department = ANY (:departments))) AS chosen
             WHERE is_numerator OR is_denominator
             GROUP BY GROUPING SETS ((part), ())
            HAVING count(*) > 0
             ORDER BY grouping(part), part
            """
                .formatted(numerator.aggregate().column(), other.aggregate().column(), by.column),
            numerator,
            period,
            scope)
        .param("step", numerator.step())
        .param("otherMeasure", other.measure())
        .param("otherProcess", other.process())
        .param("otherStep", other.step())
        .query((row, index) -> sums(row, denominator != null))
        .list();
  }

  /** How the times behind a formula are spread, by part; the key of all parts is null. */
  Map<@Nullable String, Spread> spreads(Formula formula, Period period, Scope scope, By by) {
    var counts = new LinkedHashMap<@Nullable String, List<Long>>();
    asked(
            """
            SELECT %s AS part, sum(facts) AS facts
              FROM coordination.kpi_spread, unnest(counts) WITH ORDINALITY AS bound (facts, place)
             WHERE measure = :measure AND month BETWEEN :from AND :until
               AND (:departments::text[] IS NULL OR department = ANY (:departments))
               AND (:process::text IS NULL OR process = :process)
             GROUP BY GROUPING SETS ((part, place), (place))
             ORDER BY place
            """
                .formatted(by.column),
            formula.numerator(),
            period,
            scope)
        .query(
            (row, index) ->
                counts
                    .computeIfAbsent(row.getString("part"), part -> new ArrayList<>())
                    .add(row.getLong("facts")))
        .list();
    var spreads = new LinkedHashMap<@Nullable String, Spread>();
    counts.forEach((part, of) -> spreads.put(part, new Spread(of)));
    return spreads;
  }

  private StatementSpec asked(String sql, Term term, Period period, Scope scope) {
    return jdbc.sql(sql)
        .param("measure", term.measure())
        .param("process", term.process())
        .param("from", period.from().atDay(1))
        .param("until", period.until().atDay(1))
        .param("departments", scope.ids());
  }

  private static Sums sums(ResultSet row, boolean divided) throws SQLException {
    return new Sums(
        row.getString("part"),
        row.getLong("facts"),
        row.getBigDecimal("numerator"),
        divided ? row.getBigDecimal("denominator") : null);
  }
}
