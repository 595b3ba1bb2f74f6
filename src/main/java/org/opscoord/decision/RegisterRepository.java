package org.opscoord.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.Recommendation.FollowUp;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One entry of the register: written, found, reviewed. */
@Repository
class RegisterRepository {

  private final JdbcClient jdbc;
  private final DecisionJson json;
  private final FollowUpRepository followUps;

  RegisterRepository(JdbcClient jdbc, DecisionJson json, FollowUpRepository followUps) {
    this.jdbc = jdbc;
    this.json = json;
    this.followUps = followUps;
  }

  /**
   * Writes the entry, over a provisional one if need be.
   *
   * @return false when a final entry stands already; it is never changed
   */
  boolean put(RegisterEntry entry) {
    var rows =
        jdbc.sql(
                """
                INSERT INTO coordination.decision_register
                  (number, title, category, outcome, provisional, option, expected_outcome,
                   conditions, reasons, review_date, registered_at, record)
                VALUES (:number, :title, :category, :outcome, :provisional, :option,
                        :expectedOutcome, :conditions, :reasons, :reviewDate, :at, :record::jsonb)
                ON CONFLICT (number) DO UPDATE SET
                  outcome = excluded.outcome, provisional = excluded.provisional,
                  option = excluded.option, expected_outcome = excluded.expected_outcome,
                  conditions = excluded.conditions, reasons = excluded.reasons,
                  review_date = excluded.review_date, registered_at = excluded.registered_at,
                  record = excluded.record
                WHERE decision_register.provisional
                """)
            .param("number", entry.number().value())
            .param("title", entry.title())
            .param("category", entry.category())
            .param("outcome", entry.outcome())
            .param("provisional", entry.provisional())
            .param("option", entry.option())
            .param("expectedOutcome", entry.expectedOutcome())
            .param("conditions", entry.conditions())
            .param("reasons", entry.reasons())
            .param("reviewDate", entry.reviewDate())
            .param("at", Timestamp.from(entry.registeredAt()))
            .param("record", json.write(entry.record()))
            .update();
    if (rows == 1) {
      followUps.replace(entry.number(), entry.followUps());
    }
    return rows == 1;
  }

  void review(CaseNumber number, Review review, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.decision_register
                   SET assessment = :assessment, review = :review::jsonb, reviewed_at = :at
                 WHERE number = :number
                """)
            .param("assessment", review.assessment())
            .param("review", json.write(review))
            .param("at", Timestamp.from(at))
            .param("number", number.value())
            .update());
  }

  Optional<RegisterEntry> find(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.decision_register WHERE number = :number")
        .param("number", number.value())
        .query((row, index) -> entry(row, followUps.of(number)))
        .optional();
  }

  private RegisterEntry entry(ResultSet row, List<FollowUp> followUps) throws SQLException {
    var review = row.getString("review");
    var reviewedAt = row.getTimestamp("reviewed_at");
    return new RegisterEntry(
        new CaseNumber(row.getString("number")),
        row.getString("title"),
        row.getString("category"),
        row.getString("outcome"),
        row.getBoolean("provisional"),
        row.getString("option"),
        row.getString("expected_outcome"),
        row.getString("conditions"),
        row.getString("reasons"),
        row.getObject("review_date", LocalDate.class),
        row.getTimestamp("registered_at").toInstant(),
        followUps,
        json.read(row.getString("record"), DecisionRecord.class),
        review == null ? null : json.read(review, Review.class),
        reviewedAt == null ? null : reviewedAt.toInstant());
  }
}
