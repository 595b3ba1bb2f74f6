package org.opscoord.kpi.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.casework.SeenCases;
import org.opscoord.kpi.indicator.CasesBehind.Line;
import org.opscoord.kpi.indicator.CasesBehind.Place;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single facts with the cases that they belong to. */
@Repository
class CasesBehindRepository {

  private final JdbcClient jdbc;

  CasesBehindRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> page(Term term, Scope scope, Instant from, Place before, Reach reach, int limit) {
    return jdbc.sql(
            """
            SELECT fact.*, seen.title
              FROM (SELECT * FROM coordination.kpi_fact
                     WHERE measure = :measure AND ended_at >= :from
                       AND (ended_at, id) < (:before, :id)
                       AND (:process::text IS NULL OR process = :process)
                       AND (:step::text IS NULL OR step = :step)
                       AND (:departments::text[] IS NULL OR department = ANY (:departments))
                     ORDER BY ended_at DESC, id DESC LIMIT :limit) AS fact
              LEFT JOIN LATERAL (SELECT f.title FROM coordination.case_file f
                                  WHERE f.number = fact.case_number %s) AS seen ON true
             ORDER BY fact.ended_at DESC, fact.id DESC
            """
                .formatted(SeenCases.condition(reach)))
        .param("measure", term.measure())
        .param("process", term.process())
        .param("step", term.step())
        .param("departments", scope.ids())
        .param("from", Timestamp.from(from))
        .param("before", Timestamp.from(before.endedAt()))
        .param("id", before.id())
        .param("limit", limit)
        .params(SeenCases.parameters(reach))
        .query((row, index) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("title"),
        row.getString("department"),
        row.getString("step"),
        row.getTimestamp("ended_at").toInstant(),
        row.getLong("waiting_seconds"),
        row.getLong("working_seconds"),
        row.getObject("on_time", Boolean.class),
        row.getBigDecimal("value"),
        row.getString("outcome"));
  }
}
