package org.opscoord.kpi.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.kpi.scorecard.Scorecard.Partner;
import org.opscoord.kpi.scorecard.Scorecards.Frozen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen scorecards, what counts how much, and who shared work with whom. */
@Repository
class ScorecardRepository {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ScorecardRepository(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Weighting weighting() {
    return jdbc.sql("SELECT * FROM coordination.kpi_weighting ORDER BY version DESC LIMIT 1")
        .query(
            (row, index) ->
                new Weighting(
                    row.getInt("version"),
                    row.getInt("linked_percent"),
                    read(row.getString("weights"), new TypeReference<>() {})))
        .single();
  }

  /** Adds a version; false when there is that version already. */
  boolean insert(Weighting weighting, String by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO coordination.kpi_weighting
                  (version, linked_percent, weights, set_by, set_at)
                VALUES (:version, :linked, :weights::jsonb, :by, :at)
                ON CONFLICT (version) DO NOTHING
                """)
            .param("version", weighting.version())
            .param("linked", weighting.linkedPercent())
            .param("weights", written(weighting.weights()))
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /**
   * Whom a department shared cases with: departments that held tasks of the same cases, and for how
   * long they held them.
   */
  List<Partner> partners(String department, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT department, count(DISTINCT case_number) AS cases,
                   sum(waiting_seconds + working_seconds) AS held
              FROM coordination.kpi_fact
             WHERE measure = 'task' AND ended_at >= :from AND ended_at < :until
               AND department NOT IN (:department, 'unassigned')
               AND case_number IN (SELECT case_number FROM coordination.kpi_fact
                                    WHERE measure = 'task' AND department = :department
                                      AND ended_at >= :from AND ended_at < :until)
             GROUP BY department ORDER BY held DESC, department
            """)
        .param("department", department)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(
            (row, index) ->
                new Partner(
                    row.getString("department"),
                    row.getLong("cases"),
                    row.getLong("held"),
                    null,
                    null,
                    null))
        .list();
  }

  /** Marks a quarter as frozen; false when it is already. */
  boolean markFrozen(String quarter, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO coordination.kpi_frozen_quarter (quarter, frozen_at)
                VALUES (:quarter, :at) ON CONFLICT (quarter) DO NOTHING
                """)
            .param("quarter", quarter)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  boolean isFrozen(String quarter) {
    return jdbc.sql("SELECT 1 FROM coordination.kpi_frozen_quarter WHERE quarter = :quarter")
        .param("quarter", quarter)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Adds a revision; false when there is that one already. */
  boolean insert(Frozen frozen) {
    var card = frozen.card();
    return jdbc.sql(
                """
                INSERT INTO coordination.kpi_scorecard
                  (department, quarter, revision, score, card, made_by, made_at, reason)
                VALUES (:department, :quarter, :revision, :score, :card::jsonb, :by, :at, :reason)
                ON CONFLICT (department, quarter, revision) DO NOTHING
                """)
            .param("department", card.department())
            .param("quarter", card.quarter())
            .param("revision", frozen.revision())
            .param("score", card.score())
            .param("card", written(card))
            .param("by", frozen.by())
            .param("at", Timestamp.from(frozen.at()))
            .param("reason", frozen.reason())
            .update()
        == 1;
  }

  /** Every revision of a quarter, of a department the newest first. */
  List<Frozen> frozen(String quarter) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.kpi_scorecard WHERE quarter = :quarter
             ORDER BY department, revision DESC
            """)
        .param("quarter", quarter)
        .query(
            (row, index) ->
                new Frozen(
                    read(row.getString("card"), new TypeReference<Scorecard>() {}),
                    row.getInt("revision"),
                    row.getString("made_by"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("reason")))
        .list();
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
