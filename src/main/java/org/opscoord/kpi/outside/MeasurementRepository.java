package org.opscoord.kpi.outside;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Measurements, and the facts that figures are made of. */
@Repository
class MeasurementRepository {

  private static final String ROWS =
      """
      unnest(:keys::text[], :measures::text[], :departments::text[], :ats::timestamptz[],
             :values::numeric[]) AS row (key, measure, department, at, value)
      """;

  private final JdbcClient jdbc;

  MeasurementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what is not there yet; how many that were. */
  int insert(String source, List<Measured> rows, Instant now) {
    var added =
        bound(
                """
                INSERT INTO coordination.kpi_measurement
                  (source, key, measure, department, at, value, received_at)
                SELECT :source, key, measure, department, at, value, :now FROM %s
                 ORDER BY key ON CONFLICT (source, key) DO NOTHING
                """,
                source, rows)
            .param("now", Timestamp.from(now))
            .update();
    bound(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds, value)
            SELECT 'outside:' || :source || ':' || key, 'outside.' || measure, '', department, at,
                   at, 0, 0, 0, value
              FROM %s ORDER BY key ON CONFLICT (fact_key) DO NOTHING
            """,
            source, rows)
        .update();
    return added;
  }

  /** Keys that are there already with something else. */
  List<String> different(String source, List<Measured> rows) {
    return bound(
            """
            SELECT known.key FROM %s
              JOIN coordination.kpi_measurement known
                ON known.source = :source AND known.key = row.key
             WHERE (known.measure, known.department, known.at, known.value)
                   IS DISTINCT FROM (row.measure, row.department, row.at, row.value)
             ORDER BY known.key
            """,
            source, rows)
        .query(String.class)
        .list();
  }

  /** A point of a line. */
  record Point(Instant at, BigDecimal value) {}

  /** The newest measurements of a department, oldest first. */
  List<Point> latest(String department, String measure, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM (SELECT at, value FROM coordination.kpi_measurement
                            WHERE department = :department AND measure = :measure
                            ORDER BY at DESC LIMIT :limit) AS newest ORDER BY at
            """)
        .param("department", department)
        .param("measure", measure)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Point(row.getTimestamp("at").toInstant(), row.getBigDecimal("value")))
        .list();
  }

  /** What was measured of a department since an instant. */
  List<String> measures(String department, Instant since) {
    return jdbc.sql(
            """
            SELECT DISTINCT measure FROM coordination.kpi_measurement
             WHERE department = :department AND at >= :since ORDER BY measure LIMIT 20
            """)
        .param("department", department)
        .param("since", Timestamp.from(since))
        .query(String.class)
        .list();
  }

  private StatementSpec bound(String sql, String source, List<Measured> rows) {
    return jdbc.sql(sql.formatted(ROWS))
        .param("source", source)
        .param("keys", rows.stream().map(Measured::key).toArray(String[]::new))
        .param("measures", rows.stream().map(Measured::measure).toArray(String[]::new))
        .param("departments", rows.stream().map(Measured::department).toArray(String[]::new))
        .param("ats", rows.stream().map(row -> row.at().toString()).toArray(String[]::new))
        .param(
            "values", rows.stream().map(row -> row.value().toPlainString()).toArray(String[]::new));
  }
}
