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
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One entry of the register: written, found, reviewed. */
@Repository
class RegisterRepository {

  private final JdbcClient jdbc;
  private final DecisionJson json;

  RegisterRepository(JdbcClient jdbc, DecisionJson json) {
    this.jdbc = jdbc;
    this.json = json;
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
      replaceFollowUps(entry.number(), entry.followUps());
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
        .query((row, index) -> entry(row, followUps(number)))
        .optional();
  }

  private void replaceFollowUps(CaseNumber number, List<FollowUp> followUps) {
    jdbc.sql("DELETE FROM coordination.decision_follow_up WHERE number = :number")
        .param("number", number.value())
        .update();
    for (var position = 0; position < followUps.size(); position++) {
      var followUp = followUps.get(position);
      Updates.one(
          jdbc.sql(
                  """
                  INSERT INTO coordination.decision_follow_up (number, position, what, who, by_when)
                  VALUES (:number, :position, :what, :who, :byWhen)
                  """)
              .param("number", number.value())
              .param("position", position + 1)
              .param("what", followUp.what())
              .param("who", followUp.who().value())
              .param("byWhen", followUp.byWhen())
              .update());
    }
  }

  private List<FollowUp> followUps(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT what, who, by_when FROM coordination.decision_follow_up
             WHERE number = :number ORDER BY position
            """)
        .param("number", number.value())
        .query(
            (row, index) ->
                new FollowUp(
                    row.getString("what"),
                    new PersonId(row.getString("who")),
                    row.getObject("by_when", LocalDate.class)))
        .list();
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
