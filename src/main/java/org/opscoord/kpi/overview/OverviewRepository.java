package org.opscoord.kpi.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.opscoord.kpi.overview.Overview.Escalations;
import org.opscoord.kpi.overview.Overview.Flow;
import org.opscoord.kpi.overview.Overview.Mechanism;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is open, and what was opened and ended. */
@Repository
class OverviewRepository {

  private final JdbcClient jdbc;

  OverviewRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Changes whenever something is recorded. */
  String mark() {
    return jdbc.sql("SELECT coalesce(max(id), 0)::text FROM coordination.kpi_fact")
        .query(String.class)
        .single();
  }

  List<Mechanism> mechanisms(Scope scope, Instant now, LocalDate since) {
    return jdbc.sql(
            """
            SELECT kind, coalesce(open, 0) AS open, coalesce(overdue, 0) AS overdue,
                   coalesce(week, 0) AS week, coalesce(month, 0) AS month,
                   coalesce(quarter, 0) AS quarter, coalesce(older, 0) AS older,
                   coalesce(ended, 0) AS ended
              FROM (SELECT f.kind, count(*) AS open, count(late.case_number) AS overdue,
                           count(*) FILTER (WHERE age < interval '7 days') AS week,
                           count(*) FILTER (WHERE age >= interval '7 days' AND age < interval '30 days') AS month,
                           count(*) FILTER (WHERE age >= interval '30 days' AND age < interval '90 days') AS quarter,
                           count(*) FILTER (WHERE age >= interval '90 days') AS older
                      FROM (SELECT kind, number, :now - opened_at AS age
                              FROM coordination.case_file
                             WHERE state = 'OPEN'
                               AND (:departments::text[] IS NULL OR department = ANY (:departments))) AS f
                      LEFT JOIN (SELECT DISTINCT case_number FROM coordination.kpi_holding
                                  WHERE due_at < :now) AS late ON late.case_number = f.number
                     GROUP BY f.kind) AS opened
              FULL JOIN (SELECT step AS kind, sum(facts) AS ended
                           FROM coordination.kpi_rollup
                          WHERE measure = 'case' AND day >= :since AND step <> ''
                            AND (:departments::text[] IS NULL OR department = ANY (:departments))
                          GROUP BY step) AS closed USING (kind)
             ORDER BY kind
            """)
        .param("now", Timestamp.from(now))
        .param("since", since)
        .param("departments", scope.ids())
        .query(
            (row, index) ->
                new Mechanism(
                    row.getString("kind"),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("week"),
                    row.getLong("month"),
                    row.getLong("quarter"),
                    row.getLong("older"),
                    row.getLong("ended")))
        .list();
  }

  List<Escalations> escalations(Scope scope, LocalDate since) {
    return jdbc.sql(
            """
            SELECT step, sum(facts) AS climbs FROM coordination.kpi_rollup
             WHERE measure = 'issue.escalation' AND day >= :since
               AND (:departments::text[] IS NULL OR department = ANY (:departments))
             GROUP BY step ORDER BY step
            """)
        .param("since", since)
        .param("departments", scope.ids())
        .query((row, index) -> new Escalations(row.getString("step"), row.getLong("climbs")))
        .list();
  }

  List<Flow> flow(Scope scope, YearMonth since) {
    return jdbc.sql(
            """
            SELECT month, coalesce(sum(facts) FILTER (WHERE measure = 'opened'), 0) AS opened,
                   coalesce(sum(facts) FILTER (WHERE measure = 'case'), 0) AS ended
              FROM coordination.kpi_month
             WHERE measure IN ('opened', 'case') AND month >= :since
               AND (:departments::text[] IS NULL OR department = ANY (:departments))
             GROUP BY month ORDER BY month
            """)
        .param("since", since.atDay(1))
        .param("departments", scope.ids())
        .query(
            (row, index) ->
                new Flow(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getLong("opened"),
                    row.getLong("ended")))
        .list();
  }
}
