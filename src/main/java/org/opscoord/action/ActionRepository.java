package org.opscoord.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Action items and what was noted on the way. */
@Repository
class ActionRepository {

  private final JdbcClient jdbc;

  ActionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the item beside its case; a second time nothing. */
  void insert(ActionItem item) {
    jdbc.sql(
            """
            INSERT INTO coordination.action_item
              (number, position, owner, department, due_date, source_kind, expected_evidence,
               description, state)
            SELECT f.number, f.position, :owner, :department, :dueDate, :sourceKind, :evidence,
                   :description, :state
              FROM coordination.case_file f WHERE f.number = :number
            ON CONFLICT (number) DO NOTHING
            """)
        .param("number", item.number().value())
        .param("owner", item.owner().value())
        .param("department", item.department().value())
        .param("dueDate", item.dueDate())
        .param("sourceKind", item.sourceKind())
        .param("evidence", item.expectedEvidence())
        .param("description", item.description())
        .param("state", item.state().name())
        .update();
  }

  void updateOwner(CaseNumber number, PersonId owner, DepartmentId department) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.action_item SET owner = :owner, department = :department
                 WHERE number = :number
                """)
            .param("owner", owner.value())
            .param("department", department.value())
            .param("number", number.value())
            .update());
  }

  void updateDueDate(CaseNumber number, LocalDate dueDate) {
    Updates.one(
        jdbc.sql("UPDATE coordination.action_item SET due_date = :dueDate WHERE number = :number")
            .param("dueDate", dueDate)
            .param("number", number.value())
            .update());
  }

  void updateState(CaseNumber number, ActionState state) {
    Updates.one(
        jdbc.sql("UPDATE coordination.action_item SET state = :state WHERE number = :number")
            .param("state", state.name())
            .param("number", number.value())
            .update());
  }

  void addNote(CaseNumber number, ActionNote note) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.action_note (number, kind, person, note, at)
                VALUES (:number, :kind, :person, :note, :at)
                """)
            .param("number", number.value())
            .param("kind", note.kind().name())
            .param("person", note.person().value())
            .param("note", note.text())
            .param("at", Timestamp.from(note.at()))
            .update());
  }

  /** What was noted, oldest first. */
  List<ActionNote> notes(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.action_note WHERE number = :number ORDER BY id")
        .param("number", number.value())
        .query(
            (row, index) ->
                new ActionNote(
                    ActionNote.Kind.valueOf(row.getString("kind")),
                    new PersonId(row.getString("person")),
                    row.getString("note"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  Optional<ActionItem> find(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT a.*, f.title, f.requester, f.source
              FROM coordination.action_item a JOIN coordination.case_file f USING (number)
             WHERE number = :number
            """)
        .param("number", number.value())
        .query((row, index) -> item(row))
        .optional();
  }

  /** Open items that one of these people owns or asked for, in the order of opening. */
  List<CaseNumber> openOf(Collection<PersonId> people) {
    return jdbc
        .sql(
            """
            SELECT a.number
              FROM coordination.action_item a JOIN coordination.case_file f USING (number)
             WHERE f.state = 'OPEN' AND (a.owner = ANY (:people) OR f.requester = ANY (:people))
             ORDER BY a.position
            """)
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(CaseNumber::new)
        .toList();
  }

  static ActionItem item(ResultSet row) throws SQLException {
    var source = row.getString("source");
    return new ActionItem(
        new CaseNumber(row.getString("number")),
        row.getString("title"),
        new PersonId(row.getString("requester")),
        new PersonId(row.getString("owner")),
        new DepartmentId(row.getString("department")),
        row.getObject("due_date", LocalDate.class),
        row.getString("source_kind"),
        source == null ? null : new CaseNumber(source),
        row.getString("expected_evidence"),
        row.getString("description"),
        ActionState.valueOf(row.getString("state")));
  }
}
