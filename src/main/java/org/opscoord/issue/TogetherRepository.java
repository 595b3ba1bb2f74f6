package org.opscoord.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and mediations over issues. */
@Repository
class TogetherRepository {

  private final JdbcClient jdbc;

  TogetherRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insertSession(long stage, PersonId by, JointSession session) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.issue_session
                  (number, stage, convened_by, agenda, held_at, departments, invited)
                VALUES (:number, :stage, :by, :agenda, :heldAt, :departments, :invited)
                """)
            .param("number", session.number().value())
            .param("stage", stage)
            .param("by", by.value())
            .param("agenda", session.agenda())
            .param("heldAt", Timestamp.from(session.heldAt()))
            .param("departments", texts(session.departments(), DepartmentId::value))
            .param("invited", texts(session.invited(), PersonId::value))
            .update());
  }

  void held(long session, Collection<PersonId> attended, String minutes, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.issue_session
                   SET attended = :attended, minutes = :minutes, recorded_at = :at
                 WHERE id = :id AND recorded_at IS NULL
                """)
            .param("attended", texts(attended, PersonId::value))
            .param("minutes", minutes)
            .param("at", Timestamp.from(at))
            .param("id", session)
            .update());
  }

  /** The session that a level convened last. */
  JointSession newestSession(long stage) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.issue_session WHERE stage = :stage ORDER BY id DESC LIMIT 1
            """)
        .param("stage", stage)
        .query(TogetherRepository::session)
        .single();
  }

  /** The sessions over an issue, oldest first. */
  List<JointSession> sessions(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.issue_session WHERE number = :number ORDER BY id")
        .param("number", number.value())
        .query(TogetherRepository::session)
        .list();
  }

  void insertDisagreement(
      CaseNumber number, long stage, List<DepartmentId> sides, String subject, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.issue_mediation (number, stage, sides, subject, begun_at)
                VALUES (:number, :stage, :sides, :subject, :at)
                """)
            .param("number", number.value())
            .param("stage", stage)
            .param("sides", texts(sides, DepartmentId::value))
            .param("subject", subject)
            .param("at", Timestamp.from(at))
            .update());
  }

  void ended(long disagreement, String outcome, String agreed, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.issue_mediation
                   SET outcome = :outcome, agreed = :agreed, ended_at = :at
                 WHERE id = :id AND ended_at IS NULL
                """)
            .param("outcome", outcome)
            .param("agreed", agreed)
            .param("at", Timestamp.from(at))
            .param("id", disagreement)
            .update());
  }

  /** What a level had mediated last. */
  Disagreement newestDisagreement(long stage) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.issue_mediation WHERE stage = :stage
             ORDER BY id DESC LIMIT 1
            """)
        .param("stage", stage)
        .query(TogetherRepository::disagreement)
        .single();
  }

  /** What was mediated over an issue, oldest first. */
  List<Disagreement> disagreements(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.issue_mediation WHERE number = :number ORDER BY id")
        .param("number", number.value())
        .query(TogetherRepository::disagreement)
        .list();
  }

  private static JointSession session(ResultSet row, int index) throws SQLException {
    return new JointSession(
        row.getLong("id"),
        new CaseNumber(row.getString("number")),
        row.getString("agenda"),
        row.getTimestamp("held_at").toInstant(),
        listed(row, "departments", DepartmentId::new),
        listed(row, "invited", PersonId::new),
        row.getArray("attended") == null ? null : listed(row, "attended", PersonId::new),
        row.getString("minutes"));
  }

  private static Disagreement disagreement(ResultSet row, int index) throws SQLException {
    return new Disagreement(
        row.getLong("id"),
        listed(row, "sides", DepartmentId::new),
        row.getString("subject"),
        row.getString("outcome"),
        row.getString("agreed"));
  }

  private static <T> List<T> listed(ResultSet row, String column, Function<String, T> item)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(item).toList();
  }

  private static <T> String[] texts(Collection<T> items, Function<T, @Nullable String> text) {
    return items.stream().map(text).toArray(String[]::new);
  }
}
