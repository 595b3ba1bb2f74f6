package org.opscoord.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CasePauseRepository.Paused;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {

  static final String FILE =
      """
      SELECT f.*, ARRAY(SELECT d.department FROM coordination.case_department d
                         WHERE d.number = f.number ORDER BY d.rank) AS affected,
             EXISTS (SELECT FROM coordination.case_pause p WHERE p.number = f.number) AS stood_still
        FROM coordination.case_file f
      """;

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final TransactionMemory memory;

  CaseRepository(JdbcClient jdbc, WriteBehind later, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.later = later;
    this.memory = memory;
  }

  /** Remembered by whoever reads the file with a task too. */
  record Filed(CaseNumber number) {}

  void insert(CaseFile file, String processInstanceId) {
    var inserted =
        jdbc.sql(
                """
                INSERT INTO coordination.case_file
                  (number, kind, title, requester, department, lead, state, opened_at, source,
                   process_instance_id)
                VALUES (:number, :kind, :title, :requester, :department, :lead, :state, :openedAt,
                        :source, :instance)
                """)
            .param("number", file.number().value())
            .param("kind", file.kind())
            .param("title", file.title())
            .param("requester", file.requester().value())
            .param("department", file.department().value())
            .param("lead", file.lead() == null ? null : file.lead().value())
            .param("state", file.state().name())
            .param("openedAt", Timestamp.from(file.openedAt()))
            .param("source", file.source() == null ? null : file.source().value())
            .param("instance", processInstanceId)
            .update();
    Updates.one(inserted);
    memory.forget(new Filed(file.number()));
  }

  void insertParticipants(CaseNumber number, Collection<PersonId> people) {
    // Each by itself: how many stand in an array is planned anew each time.
    for (var person : people) {
      later.write(
          """
          INSERT INTO coordination.case_participant (person, number, position)
          SELECT :person, number, position FROM coordination.case_file WHERE number = :number
          ON CONFLICT DO NOTHING
          """,
          new MapSqlParameterSource("person", person.value()).addValue("number", number.value()));
    }
  }

  void replaceDepartments(CaseNumber number, List<DepartmentId> affected) {
    memory.forget(new Filed(number));
    jdbc.sql("DELETE FROM coordination.case_department WHERE number = :number")
        .param("number", number.value())
        .update();
    if (affected.isEmpty()) {
      return;
    }
    Updates.exactly(
        affected.size(),
        jdbc.sql(
                """
                INSERT INTO coordination.case_department (number, department, rank)
                SELECT :number, d, rank FROM unnest(:departments) WITH ORDINALITY AS a (d, rank)
                """)
            .param("number", number.value())
            .param("departments", affected.stream().map(DepartmentId::value).toArray(String[]::new))
            .update());
  }

  void updateLead(CaseNumber number, PersonId lead) {
    memory.forget(new Filed(number));
    Updates.one(
        jdbc.sql("UPDATE coordination.case_file SET lead = :lead WHERE number = :number")
            .param("lead", lead.value())
            .param("number", number.value())
            .update());
  }

  /** Ends an open case. False when it was not open any more. */
  boolean close(CaseNumber number, CaseState state, String outcome, Instant at) {
    memory.forget(new Filed(number));
    return jdbc.sql(
                """
                UPDATE coordination.case_file
                   SET state = :state, outcome = :outcome, closed_at = :at
                 WHERE number = :number AND state = 'OPEN'
                """)
            .param("state", state.name())
            .param("outcome", outcome)
            .param("at", Timestamp.from(at))
            .param("number", number.value())
            .update()
        == 1;
  }

  Optional<CaseFile> find(CaseNumber number) {
    return memory.recall(
        new Filed(number),
        () ->
            jdbc.sql(FILE + " WHERE f.number = :number")
                .param("number", number.value())
                .query((row, index) -> fileAndPauses(row))
                .optional());
  }

  /** A file, and that it has had no pauses if it has had none. */
  CaseFile fileAndPauses(ResultSet row) throws SQLException {
    var file = file(row);
    if (!row.getBoolean("stood_still")) {
      memory.recall(new Paused(file.number()), List::of);
    }
    return file;
  }

  /** Those of some numbers that are known, in no order. */
  List<CaseFile> all(Collection<CaseNumber> numbers) {
    return jdbc.sql(FILE + " WHERE f.number = ANY (:numbers)")
        .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query((row, index) -> file(row))
        .list();
  }

  /** The cases that came from this one, oldest first. */
  List<CaseFile> ofSource(CaseNumber source) {
    return jdbc.sql(FILE + " WHERE f.source = :source ORDER BY f.position")
        .param("source", source.value())
        .query((row, index) -> file(row))
        .list();
  }

  Optional<CaseNumber> ofProcessInstance(String processInstanceId) {
    return jdbc.sql(
            "SELECT number FROM coordination.case_file WHERE process_instance_id = :instance")
        .param("instance", processInstanceId)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  static CaseFile file(ResultSet row) throws SQLException {
    var lead = row.getString("lead");
    var source = row.getString("source");
    return new CaseFile(
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        row.getString("title"),
        new PersonId(row.getString("requester")),
        new DepartmentId(row.getString("department")),
        lead == null ? null : new PersonId(lead),
        Arrays.stream((String[]) row.getArray("affected").getArray())
            .map(DepartmentId::new)
            .toList(),
        CaseState.valueOf(row.getString("state")),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("closed_at")),
        source == null ? null : new CaseNumber(source));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
