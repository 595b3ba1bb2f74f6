package org.opscoord.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A decision on its way: what the product worked out, beside what people answered. */
@Repository
class DecisionRepository {

  private final JdbcClient jdbc;
  private final DecisionJson json;

  DecisionRepository(JdbcClient jdbc, DecisionJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Writes the request; a second time nothing. */
  void insert(CaseNumber number, DecisionRequest request) {
    jdbc.sql(
            """
            INSERT INTO coordination.decision
              (number, category, amount, impact, urgency, needed_by)
            VALUES (:number, :category, :amount, :impact, :urgency, :neededBy)
            ON CONFLICT (number) DO NOTHING
            """)
        .param("number", number.value())
        .param("category", request.category())
        .param("amount", request.amount())
        .param("impact", request.impact())
        .param("urgency", request.urgency())
        .param("neededBy", request.neededBy())
        .update();
  }

  boolean exists(CaseNumber number) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM coordination.decision WHERE number = :number)")
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  LocalDate neededBy(CaseNumber number) {
    return jdbc.sql("SELECT needed_by FROM coordination.decision WHERE number = :number")
        .param("number", number.value())
        .query((row, index) -> row.getObject(1, LocalDate.class))
        .single();
  }

  void informationAsked(CaseNumber number, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.decision SET information_asked_at = :at WHERE number = :number
                """)
            .param("at", Timestamp.from(at))
            .param("number", number.value())
            .update());
  }

  Optional<Instant> informationAskedAt(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT information_asked_at FROM coordination.decision
             WHERE number = :number AND information_asked_at IS NOT NULL
            """)
        .param("number", number.value())
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  void putProposal(CaseNumber number, List<ProposedCriterion> criteria) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.decision SET proposed_criteria = :criteria::jsonb
                 WHERE number = :number
                """)
            .param("criteria", json.write(criteria))
            .param("number", number.value())
            .update());
  }

  List<ProposedCriterion> proposal(CaseNumber number) {
    return jdbc.sql("SELECT proposed_criteria FROM coordination.decision WHERE number = :number")
        .param("number", number.value())
        .query((row, index) -> json.readList(row.getString(1), ProposedCriterion.class))
        .single();
  }

  void putRanking(CaseNumber number, Ranking ranking) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.decision
                   SET ranking = :ranking::jsonb, disagreement = :disagreement
                 WHERE number = :number
                """)
            .param("ranking", json.write(ranking))
            .param("disagreement", ranking.disagreement())
            .param("number", number.value())
            .update());
  }

  Optional<Ranking> ranking(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT ranking FROM coordination.decision
             WHERE number = :number AND ranking IS NOT NULL
            """)
        .param("number", number.value())
        .query((row, index) -> json.read(row.getString(1), Ranking.class))
        .optional();
  }
}
