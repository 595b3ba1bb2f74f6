package org.opscoord.kpi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.Figures.Figure;
import org.opscoord.kpi.Figures.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of facts. */
@Repository
class RollupRepository {

  private static final String SUMS =
      """
      INSERT INTO coordination.%1$s AS rollup
        (measure, %2$s, department, process, %4$sstep, facts, elapsed_seconds, waiting_seconds,
         working_seconds, with_deadline, on_time, values_counted, value_sum)
      SELECT measure, %3$s, department, coalesce(process, ''), %4$s
             coalesce(step, ''), count(*), sum(elapsed_seconds), sum(waiting_seconds),
             sum(working_seconds), count(on_time), count(*) FILTER (WHERE on_time), count(value),
             coalesce(sum(value), 0)
        FROM coordination.kpi_fact
       WHERE recorded_in >= :from::xid8 AND recorded_in < :until::xid8
       GROUP BY 1, 2, 3, 4, %4$s coalesce(step, '')
       ORDER BY 1, 2, 3, 4, %4$s coalesce(step, '')
      ON CONFLICT (measure, %2$s, department, process, %4$sstep) DO UPDATE
        SET facts = rollup.facts + excluded.facts,
            elapsed_seconds = rollup.elapsed_seconds + excluded.elapsed_seconds,
            waiting_seconds = rollup.waiting_seconds + excluded.waiting_seconds,
            working_seconds = rollup.working_seconds + excluded.working_seconds,
            with_deadline = rollup.with_deadline + excluded.with_deadline,
            on_time = rollup.on_time + excluded.on_time,
            values_counted = rollup.values_counted + excluded.values_counted,
            value_sum = rollup.value_sum + excluded.value_sum
      """;
  private static final String DAYS =
      SUMS.formatted("kpi_rollup", "day", "(ended_at AT TIME ZONE :zone)::date", "");
  private static final String MONTHS =
      SUMS.formatted(
          "kpi_month",
          "month",
          "date_trunc('month', ended_at AT TIME ZONE :zone)::date",
          "process_version, ");

  // The first bound under which a time falls: as many bounds as are below it.
  private static final String SPREADS =
      """
      INSERT INTO coordination.kpi_spread AS spread (measure, month, department, process, counts)
      SELECT measure, month, department, process,
             ARRAY(SELECT coalesce((counted ->> bound::text)::bigint, 0)
                     FROM generate_series(0, :last) AS bound ORDER BY bound)
        FROM (SELECT measure, month, department, process, jsonb_object_agg(bound, facts) AS counted
                FROM (SELECT measure,
                             date_trunc('month', ended_at AT TIME ZONE :zone)::date AS month,
                             department, coalesce(process, '') AS process,
                             width_bucket(waiting_seconds + working_seconds - 1, :bounds::bigint[]) AS bound,
                             count(*) AS facts
                        FROM coordination.kpi_fact
                       WHERE recorded_in >= :from::xid8 AND recorded_in < :until::xid8
                       GROUP BY 1, 2, 3, 4, 5) AS bounded
               GROUP BY 1, 2, 3, 4
               ORDER BY 1, 2, 3, 4) AS places
      ON CONFLICT (measure, month, department, process) DO UPDATE
        SET counts = ARRAY(SELECT before + added
                             FROM unnest(spread.counts, excluded.counts)
                                  WITH ORDINALITY AS both_counts (before, added, bound)
                            ORDER BY bound)
      """;

  private final JdbcClient jdbc;

  RollupRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first transaction that is not summed; whoever else wants to sum waits. */
  String lock() {
    return jdbc.sql("SELECT next_in::text FROM coordination.kpi_rollup_mark FOR UPDATE")
        .query(String.class)
        .single();
  }

  /** The oldest transaction that may still record something. */
  String oldestRunning() {
    return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  void add(String from, String until, ZoneId zone) {
    for (var sums : List.of(DAYS, MONTHS)) {
      jdbc.sql(sums).param("from", from).param("until", until).param("zone", zone.getId()).update();
    }
    jdbc.sql(SPREADS)
        .param("from", from)
        .param("until", until)
        .param("zone", zone.getId())
        .param("bounds", Spread.BOUNDS.toArray(Long[]::new))
        .param("last", Spread.BOUNDS.size())
        .update();
    jdbc.sql("UPDATE coordination.kpi_rollup_mark SET next_in = :until::xid8")
        .param("until", until)
        .update();
  }

  /** Forgets every sum; the next {@link #add} begins anew. */
  void clear() {
    for (var sums : List.of("kpi_rollup", "kpi_month", "kpi_spread")) {
      jdbc.sql("DELETE FROM coordination." + sums).update();
    }
    jdbc.sql("UPDATE coordination.kpi_rollup_mark SET next_in = '0'::xid8").update();
  }

  List<Figure> figures(Question question) {
    var by = question.by().column();
    return jdbc.sql(
            """
            SELECT measure, %s AS part, sum(facts) AS facts, sum(elapsed_seconds) AS elapsed,
                   sum(waiting_seconds) AS waiting, sum(working_seconds) AS working,
                   sum(with_deadline) AS with_deadline, sum(on_time) AS on_time,
                   sum(values_counted) AS values_counted, sum(value_sum) AS value_sum
              FROM coordination.kpi_rollup
             WHERE day BETWEEN :from AND :until
               AND (:measure::text IS NULL OR measure = :measure)
               AND (:department::text IS NULL OR department = :department)
             GROUP BY measure, part ORDER BY measure, part LIMIT :limit
            """
                .formatted(by))
        .param("from", question.from())
        .param("until", question.until())
        .param("measure", question.measure())
        .param("department", question.department())
        .param("limit", Figures.MOST)
        .query((row, index) -> figure(row))
        .list();
  }

  private static Figure figure(ResultSet row) throws SQLException {
    var facts = row.getLong("facts");
    var due = row.getLong("with_deadline");
    var counted = row.getLong("values_counted");
    return new Figure(
        row.getString("measure"),
        row.getString("part"),
        facts,
        mean(row.getBigDecimal("elapsed"), facts),
        mean(row.getBigDecimal("waiting"), facts),
        mean(row.getBigDecimal("working"), facts),
        due == 0 ? null : row.getLong("on_time") / (double) due,
        counted == 0 ? null : row.getBigDecimal("value_sum"));
  }

  private static double mean(@Nullable BigDecimal sum, long facts) {
    return sum == null ? 0 : sum.doubleValue() / facts;
  }
}
