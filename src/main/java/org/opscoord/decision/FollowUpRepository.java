package org.opscoord.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.Recommendation.FollowUp;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be done after a decision, and which case carries it out. */
@Repository
class FollowUpRepository {

  private final JdbcClient jdbc;

  FollowUpRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A follow-up that no case carries out yet, and its place in the list. */
  record Waiting(int position, FollowUp followUp) {}

  void replace(CaseNumber number, List<FollowUp> followUps) {
    jdbc.sql("DELETE FROM coordination.decision_follow_up WHERE number = :number")
        .param("number", number.value())
        .update();
    for (var position = 0; position < followUps.size(); position++) {
      var followUp = followUps.get(position);
      Updates.one(
          jdbc.sql(
                  """
                  INSERT INTO coordination.decision_follow_up
                    (number, position, what, who, by_when, evidence)
                  VALUES (:number, :position, :what, :who, :byWhen, :evidence)
                  """)
              .param("number", number.value())
              .param("position", position + 1)
              .param("what", followUp.what())
              .param("who", followUp.who().value())
              .param("byWhen", followUp.byWhen())
              .param("evidence", followUp.evidence())
              .update());
    }
  }

  List<FollowUp> of(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.decision_follow_up
             WHERE number = :number ORDER BY position
            """)
        .param("number", number.value())
        .query((row, index) -> followUp(row))
        .list();
  }

  /** Those that no case carries out yet, in their order; others who ask wait until this commits. */
  List<Waiting> waiting(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.decision_follow_up
             WHERE number = :number AND action IS NULL ORDER BY position FOR UPDATE
            """)
        .param("number", number.value())
        .query((row, index) -> new Waiting(row.getInt("position"), followUp(row)))
        .list();
  }

  void carriedOutBy(CaseNumber number, int position, CaseNumber action) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.decision_follow_up SET action = :action
                 WHERE number = :number AND position = :position AND action IS NULL
                """)
            .param("action", action.value())
            .param("number", number.value())
            .param("position", position)
            .update());
  }

  private static FollowUp followUp(ResultSet row) throws SQLException {
    return new FollowUp(
        row.getString("what"),
        new PersonId(row.getString("who")),
        row.getObject("by_when", LocalDate.class),
        row.getString("evidence"));
  }
}
