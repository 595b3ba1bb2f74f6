package org.opscoord.mediation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mediations, one row for each round of a case. */
@Repository
class MediationRepository {

  private final JdbcClient jdbc;

  MediationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins the next round of the case. */
  void insert(
      CaseNumber number,
      String subject,
      String tried,
      List<DepartmentId> sides,
      long sinceAnswer,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO coordination.mediation
              (number, round, subject, tried, sides, since_answer, opened_at)
            SELECT :number, coalesce(max(round), 0) + 1, :subject, :tried, :sides, :since, :at
              FROM coordination.mediation WHERE number = :number
            """)
        .param("number", number.value())
        .param("subject", subject)
        .param("tried", tried)
        .param("sides", sides.stream().map(DepartmentId::value).toArray(String[]::new))
        .param("since", sinceAnswer)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Every mediation of the case, oldest first. */
  List<Mediation> of(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.mediation WHERE number = :number ORDER BY round")
        .param("number", number.value())
        .query(MediationRepository::read)
        .list();
  }

  Optional<Mediation> latest(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.mediation
             WHERE number = :number ORDER BY round DESC LIMIT 1
            """)
        .param("number", number.value())
        .query(MediationRepository::read)
        .optional();
  }

  void name(Mediation mediation, PersonId mediator) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.mediation SET mediator = :mediator
                 WHERE number = :number AND round = :round
                """)
            .param("mediator", mediator.value())
            .param("number", mediation.number().value())
            .param("round", mediation.round())
            .update());
  }

  void openPositions(Mediation mediation, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.mediation SET positions_opened_at = :at
                 WHERE number = :number AND round = :round
                """)
            .param("at", Timestamp.from(at))
            .param("number", mediation.number().value())
            .param("round", mediation.round())
            .update());
  }

  void closeAcceptance(Mediation mediation, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.mediation SET acceptance_closed_at = :at
                 WHERE number = :number AND round = :round
                """)
            .param("at", Timestamp.from(at))
            .param("number", mediation.number().value())
            .param("round", mediation.round())
            .update());
  }

  void close(Mediation mediation, Outcome outcome, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.mediation
                   SET outcome = :outcome, outcome_text = :text, closed_at = :at
                 WHERE number = :number AND round = :round
                """)
            .param("outcome", outcome.kind())
            .param("text", outcome.text())
            .param("at", Timestamp.from(at))
            .param("number", mediation.number().value())
            .param("round", mediation.round())
            .update());
  }

  private static Mediation read(ResultSet row, int index) throws SQLException {
    var mediator = row.getString("mediator");
    return new Mediation(
        new CaseNumber(row.getString("number")),
        row.getInt("round"),
        row.getString("subject"),
        row.getString("tried"),
        Arrays.stream((String[]) row.getArray("sides").getArray()).map(DepartmentId::new).toList(),
        row.getLong("since_answer"),
        mediator == null ? null : new PersonId(mediator),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "positions_opened_at"),
        instant(row, "acceptance_closed_at"),
        row.getString("outcome"),
        row.getString("outcome_text"),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
