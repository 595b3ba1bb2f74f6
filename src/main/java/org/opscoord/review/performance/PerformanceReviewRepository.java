package org.opscoord.review.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Updates;
import org.opscoord.review.performance.PerformanceReview.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PerformanceReviewRepository {

  private final JdbcClient jdbc;

  PerformanceReviewRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the review beside its case; false when the quarter is reviewed already. */
  boolean insert(PerformanceReview review) {
    return jdbc.sql(
                """
                INSERT INTO coordination.performance_review (number, department, quarter, opened_at)
                VALUES (:number, :department, :quarter, :openedAt)
                ON CONFLICT (department, quarter) WHERE given_up_at IS NULL DO NOTHING
                """)
            .param("number", review.number().value())
            .param("department", review.department().value())
            .param("quarter", review.quarter())
            .param("openedAt", Timestamp.from(review.openedAt()))
            .update()
        == 1;
  }

  void conclude(CaseNumber number, Result result) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.performance_review
                   SET self_rating = :self, rating = :rating, appealed = :appealed, score = :score,
                       concluded_at = :at
                 WHERE number = :number
                """)
            .param("self", result.self())
            .param("rating", result.rating())
            .param("appealed", result.appealed())
            .param("score", result.score())
            .param("at", Timestamp.from(result.at()))
            .param("number", number.value())
            .update());
  }

  /** Makes room for another review of the quarter. */
  void giveUp(CaseNumber number, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.performance_review SET given_up_at = :at WHERE number = :number
                """)
            .param("at", Timestamp.from(at))
            .param("number", number.value())
            .update());
  }

  Optional<PerformanceReview> find(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.performance_review WHERE number = :number")
        .param("number", number.value())
        .query((row, index) -> review(row))
        .optional();
  }

  /** The review of a quarter that was not given up. */
  Optional<PerformanceReview> of(DepartmentId department, String quarter) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.performance_review
             WHERE department = :department AND quarter = :quarter AND given_up_at IS NULL
            """)
        .param("department", department.value())
        .param("quarter", quarter)
        .query((row, index) -> review(row))
        .optional();
  }

  /** Reviews of a department that were not given up, the newest quarter first. */
  List<PerformanceReview> of(DepartmentId department) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.performance_review
             WHERE department = :department AND given_up_at IS NULL
             ORDER BY quarter DESC LIMIT 100
            """)
        .param("department", department.value())
        .query((row, index) -> review(row))
        .list();
  }

  private static PerformanceReview review(ResultSet row) throws SQLException {
    return new PerformanceReview(
        new CaseNumber(row.getString("number")),
        new DepartmentId(row.getString("department")),
        row.getString("quarter"),
        row.getTimestamp("opened_at").toInstant(),
        result(row));
  }

  private static @Nullable Result result(ResultSet row) throws SQLException {
    var concluded = row.getTimestamp("concluded_at");
    return concluded == null
        ? null
        : new Result(
            row.getString("self_rating"),
            row.getString("rating"),
            row.getBoolean("appealed"),
            row.getBigDecimal("score"),
            concluded.toInstant());
  }
}
