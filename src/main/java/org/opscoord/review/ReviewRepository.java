package org.opscoord.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {

  private final JdbcClient jdbc;

  ReviewRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the review beside its case; a second time nothing. */
  void insert(Review review) {
    jdbc.sql(
            """
            INSERT INTO coordination.process_review
              (number, process, version, first_month, last_month, briefing, opened_at)
            VALUES (:number, :process, :version, :from, :until, :briefing, :openedAt)
            ON CONFLICT (number) DO NOTHING
            """)
        .param("number", review.number().value())
        .param("process", review.process())
        .param("version", review.version())
        .param("from", review.from().atDay(1))
        .param("until", review.until().atDay(1))
        .param("briefing", review.briefing())
        .param("openedAt", Timestamp.from(review.openedAt()))
        .update();
  }

  void judge(CaseNumber number, String verdict, String reasons) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.process_review SET verdict = :verdict, reasons = :reasons
                 WHERE number = :number
                """)
            .param("verdict", verdict)
            .param("reasons", reasons)
            .param("number", number.value())
            .update());
  }

  void link(CaseNumber number, int version, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.process_review SET new_version = :version, linked_at = :at
                 WHERE number = :number
                """)
            .param("version", version)
            .param("at", Timestamp.from(at))
            .param("number", number.value())
            .update());
  }

  void effect(CaseNumber number, String effect) {
    Updates.one(
        jdbc.sql("UPDATE coordination.process_review SET effect = :effect WHERE number = :number")
            .param("effect", effect)
            .param("number", number.value())
            .update());
  }

  void assess(CaseNumber number, String assessment, String lessons) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.process_review
                   SET assessment = :assessment, lessons = :lessons WHERE number = :number
                """)
            .param("assessment", assessment)
            .param("lessons", lessons)
            .param("number", number.value())
            .update());
  }

  Optional<Review> find(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.process_review WHERE number = :number")
        .param("number", number.value())
        .query((row, index) -> review(row))
        .optional();
  }

  /** Reviews of a process, the newest first. */
  List<Review> of(String process) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.process_review WHERE process = :process
             ORDER BY opened_at DESC, number DESC LIMIT 100
            """)
        .param("process", process)
        .query((row, index) -> review(row))
        .list();
  }

  private static Review review(ResultSet row) throws SQLException {
    var linked = row.getTimestamp("linked_at");
    return new Review(
        new CaseNumber(row.getString("number")),
        row.getString("process"),
        row.getInt("version"),
        YearMonth.from(row.getObject("first_month", LocalDate.class)),
        YearMonth.from(row.getObject("last_month", LocalDate.class)),
        row.getString("briefing"),
        row.getTimestamp("opened_at").toInstant(),
        row.getString("verdict"),
        row.getString("reasons"),
        row.getObject("new_version", Integer.class),
        linked == null ? null : linked.toInstant(),
        row.getString("effect"),
        row.getString("assessment"),
        row.getString("lessons"));
  }
}
