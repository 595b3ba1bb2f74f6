package org.opscoord.kpi.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.review.ProcessEvidence.Linked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in the cases that went through a process; asked when it is reviewed. */
@Repository
class TiedRepository {

  private static final String THROUGH =
      """
      WITH through AS (
        SELECT DISTINCT case_number FROM coordination.kpi_fact
         WHERE measure = 'task' AND ended_at >= :from AND ended_at < :until AND process = :process)
      """;

  private final JdbcClient jdbc;

  TiedRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How often. */
  record Counts(long returns, long escalations, long reopened) {}

  Counts counts(String process, Instant from, Instant until) {
    return jdbc.sql(
            THROUGH
                + """
                SELECT count(*) FILTER (WHERE measure = 'handling.return'
                                           OR measure = 'approval.stage' AND outcome = 'returned')
                         AS returns,
                       count(*) FILTER (WHERE measure = 'issue.escalation') AS escalations,
                       count(*) FILTER (WHERE measure = 'issue.reopened') AS reopened
                  FROM coordination.kpi_fact JOIN through USING (case_number)
                 WHERE measure IN ('handling.return', 'approval.stage', 'issue.escalation',
                                   'issue.reopened')
                   AND ended_at >= :from AND ended_at < :until
                """)
        .param("process", process)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(
            (row, index) ->
                new Counts(
                    row.getLong("returns"), row.getLong("escalations"), row.getLong("reopened")))
        .single();
  }

  List<Linked> issues(String process, Instant from, Instant until) {
    return jdbc.sql(
            THROUGH
                + """
                SELECT number, title AS text
                  FROM coordination.case_file JOIN through ON through.case_number = source
                 WHERE kind = 'ISS' AND opened_at >= :from AND opened_at < :until
                 ORDER BY position DESC LIMIT 10
                """)
        .param("process", process)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, index) -> linked(row))
        .list();
  }

  List<Linked> suggestions(String process, List<String> names, Instant from, Instant until) {
    return jdbc.sql(
            THROUGH
                + """
                SELECT number, learning ->> 'processNote' AS text
                  FROM coordination.issue JOIN coordination.case_file f USING (number)
                  LEFT JOIN through ON through.case_number = f.source
                 WHERE coalesce(learning ->> 'processNote', '') <> ''
                   AND solved_at >= :from AND solved_at < :until
                   AND (through.case_number IS NOT NULL
                        OR EXISTS (SELECT 1 FROM unnest(:names::text[]) AS name
                                    WHERE position(lower(name)
                                                   IN lower(learning ->> 'processNote')) > 0))
                 ORDER BY f.position DESC LIMIT 10
                """)
        .param("process", process)
        .param("names", names.toArray(String[]::new))
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, index) -> linked(row))
        .list();
  }

  private static Linked linked(ResultSet row) throws SQLException {
    return new Linked(row.getString("number"), row.getString("text"));
  }
}
