package org.opscoord.kpi.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.overview.HeatMap.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of tasks by step. */
@Repository
class HeatRepository {

  private final JdbcClient jdbc;

  HeatRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Step> steps(String process, @Nullable Integer version, Period period, Scope scope) {
    return jdbc.sql(
            """
            SELECT step, coalesce(ended, 0) AS ended, coalesce(open, 0) AS open,
                   coalesce(waiting, 0) AS waiting, coalesce(working, 0) AS working,
                   coalesce(with_deadline, 0) AS with_deadline, coalesce(late, 0) AS late
              FROM (SELECT step, sum(facts) AS ended, sum(waiting_seconds) AS waiting,
                           sum(working_seconds) AS working, sum(with_deadline) AS with_deadline,
                           sum(with_deadline - on_time) AS late
                      FROM coordination.kpi_month
                     WHERE measure = 'task' AND month BETWEEN :from AND :until
                       AND process = :process
                       AND (:version::int IS NULL OR process_version = :version)
                       AND (:departments::text[] IS NULL OR department = ANY (:departments))
                     GROUP BY step) AS past
              FULL JOIN (SELECT step, count(*) AS open FROM coordination.kpi_holding
                          WHERE process = :process
                            AND (:version::int IS NULL OR process_version = :version)
                            AND (:departments::text[] IS NULL OR department = ANY (:departments))
                          GROUP BY step) AS present USING (step)
             ORDER BY step
            """)
        .param("process", process)
        .param("version", version)
        .param("from", period.from().atDay(1))
        .param("until", period.until().atDay(1))
        .param("departments", scope.ids())
        .query(
            (row, index) ->
                new Step(
                    row.getString("step"),
                    row.getLong("ended"),
                    row.getLong("open"),
                    row.getLong("waiting"),
                    row.getLong("working"),
                    row.getLong("with_deadline"),
                    row.getLong("late")))
        .list();
  }
}
