package org.opscoord.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.opscoord.issue.Issue.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Issues as they stand. */
@Repository
class IssueRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  IssueRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** Forgotten by whoever writes an issue. */
  record Reported(CaseNumber number) {}

  /** Writes the report; a second time nothing. */
  void insert(CaseNumber number, Report report) {
    change(
            number,
            """
            INSERT INTO coordination.issue
              (number, title, happened, place, category, impact, urgency)
            VALUES (:number, :title, :happened, :place, :category, :impact, :urgency)
            ON CONFLICT (number) DO NOTHING
            """)
        .param("title", report.title())
        .param("happened", report.happened())
        .param("place", report.place())
        .param("category", report.category())
        .param("impact", report.impact())
        .param("urgency", report.urgency())
        .update();
  }

  Optional<Issue> find(CaseNumber number) {
    return memory.recall(
        new Reported(number),
        () ->
            jdbc.sql("SELECT * FROM coordination.issue WHERE number = :number")
                .param("number", number.value())
                .query((row, index) -> issue(row))
                .optional());
  }

  private StatementSpec change(CaseNumber number, String sql) {
    memory.forget(new Reported(number));
    return jdbc.sql(sql).param("number", number.value());
  }

  void triage(CaseNumber number, Severity severity, DepartmentId department) {
    Updates.one(
        change(
                number,
                """
                UPDATE coordination.issue SET severity = :severity, department = :department
                 WHERE number = :number
                """)
            .param("severity", severity.name())
            .param("department", department.value())
            .update());
  }

  void triageReviewed(CaseNumber number) {
    Updates.one(
        change(
                number,
                "UPDATE coordination.issue SET triage_reviewed = true WHERE number = :number")
            .update());
  }

  void merge(CaseNumber number, CaseNumber parent) {
    Updates.one(
        change(number, "UPDATE coordination.issue SET parent = :parent WHERE number = :number")
            .param("parent", parent.value())
            .update());
  }

  void solved(CaseNumber number, String solution, PersonId by, Instant at) {
    Updates.one(
        change(
                number,
                """
                UPDATE coordination.issue
                   SET solution = :solution, solved_by = :by, solved_at = :at,
                       questions_open = 0, paused_at = NULL
                 WHERE number = :number
                """)
            .param("solution", solution)
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .update());
  }

  boolean hasLearning(CaseNumber number) {
    return jdbc.sql("SELECT learning IS NOT NULL FROM coordination.issue WHERE number = :number")
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  void learned(CaseNumber number, String learning) {
    Updates.one(
        change(
                number,
                "UPDATE coordination.issue SET learning = :learning::jsonb WHERE number = :number")
            .param("learning", learning)
            .update());
  }

  /** One more question waits for an answer; the first stops the clocks. */
  void asked(CaseNumber number, Instant at) {
    Updates.one(
        change(
                number,
                """
                UPDATE coordination.issue
                   SET questions_open = questions_open + 1, paused_at = coalesce(paused_at, :at)
                 WHERE number = :number
                """)
            .param("at", Timestamp.from(at))
            .update());
  }

  /** One question less; the last lets the clocks go on. */
  void answered(CaseNumber number) {
    Updates.one(
        change(
                number,
                """
                UPDATE coordination.issue
                   SET questions_open = questions_open - 1,
                       paused_at = CASE WHEN questions_open > 1 THEN paused_at END
                 WHERE number = :number AND questions_open > 0
                """)
            .update());
  }

  void forgetQuestions(CaseNumber number) {
    Updates.one(
        change(
                number,
                """
                UPDATE coordination.issue SET questions_open = 0, paused_at = NULL
                 WHERE number = :number
                """)
            .update());
  }

  static Issue issue(ResultSet row) throws SQLException {
    var severity = row.getString("severity");
    var department = row.getString("department");
    var parent = row.getString("parent");
    var solvedBy = row.getString("solved_by");
    var solvedAt = row.getTimestamp("solved_at");
    var pausedAt = row.getTimestamp("paused_at");
    return new Issue(
        row.getLong("position"),
        new CaseNumber(row.getString("number")),
        new Report(
            row.getString("title"),
            row.getString("happened"),
            row.getString("place"),
            row.getString("category"),
            row.getInt("impact"),
            row.getInt("urgency")),
        severity == null ? null : Severity.valueOf(severity),
        department == null ? null : new DepartmentId(department),
        row.getBoolean("triage_reviewed"),
        parent == null ? null : new CaseNumber(parent),
        row.getString("solution"),
        solvedBy == null ? null : new PersonId(solvedBy),
        solvedAt == null ? null : solvedAt.toInstant(),
        pausedAt == null ? null : pausedAt.toInstant(),
        row.getBytes("token_hash") != null);
  }
}
