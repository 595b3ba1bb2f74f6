package org.opscoord.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {

  private static final String ABSENCE =
      """
      SELECT id, person, substitute, first_day, last_day, kinds, hands_over, entered_by,
             ended_at IS NOT NULL AS ended
        FROM coordination.absence
      """;

  private final JdbcClient jdbc;

  AbsenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes whoever else is about to enter an absence wait, so that no two close a circle. */
  void lock() {
    jdbc.sql("LOCK TABLE coordination.absence IN SHARE ROW EXCLUSIVE MODE").update();
  }

  void insert(Absence absence, Instant at) {
    var substitute = absence.substitute();
    jdbc.sql(
            """
            INSERT INTO coordination.absence
              (id, person, substitute, first_day, last_day, kinds, hands_over, entered_by,
               entered_at)
            VALUES
              (:id, :person, :substitute, :firstDay, :lastDay, :kinds, :handsOver, :enteredBy,
               :at)
            """)
        .param("id", absence.id())
        .param("person", absence.person().value())
        .param("substitute", substitute == null ? null : substitute.value())
        .param("firstDay", absence.firstDay())
        .param("lastDay", absence.lastDay())
        .param("kinds", absence.kinds().stream().sorted().toArray(String[]::new))
        .param("handsOver", absence.handsOver())
        .param("enteredBy", absence.enteredBy().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Absence> find(UUID id) {
    return jdbc.sql(ABSENCE + " WHERE id = :id")
        .param("id", id)
        .query(AbsenceRepository::absence)
        .optional();
  }

  /** All that are not over on a day. */
  List<Absence> notOver(LocalDate day) {
    return jdbc.sql(ABSENCE + " WHERE ended_at IS NULL AND last_day >= :day ORDER BY first_day, id")
        .param("day", day)
        .query(AbsenceRepository::absence)
        .list();
  }

  /** Those of a person, or in which they stand in, that are not over on a day. */
  List<Absence> concerning(PersonId person, LocalDate day) {
    return jdbc.sql(
            ABSENCE
                + """
                   WHERE ended_at IS NULL AND last_day >= :day
                     AND (person = :person OR substitute = :person)
                   ORDER BY first_day, id
                  """)
        .param("person", person.value())
        .param("day", day)
        .query(AbsenceRepository::absence)
        .list();
  }

  /** Which of some people are away on a day, and how; there is one absence each at most. */
  List<Absence> on(Collection<PersonId> people, LocalDate day) {
    return jdbc.sql(
            ABSENCE
                + """
                   WHERE person = ANY (:people) AND ended_at IS NULL
                     AND first_day <= :day AND last_day >= :day
                  """)
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .param("day", day)
        .query(AbsenceRepository::absence)
        .list();
  }

  /** False when it had ended before. */
  boolean end(UUID id, PersonId by, Instant at) {
    return jdbc.sql(
                """
                UPDATE coordination.absence SET ended_at = :at, ended_by = :by
                 WHERE id = :id AND ended_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .param("id", id)
            .update()
        == 1;
  }

  List<Absence> toBegin(LocalDate day) {
    return jdbc.sql(
            ABSENCE
                + """
                   WHERE began_at IS NULL AND ended_at IS NULL
                     AND first_day <= :day AND last_day >= :day
                   ORDER BY first_day, id
                  """)
        .param("day", day)
        .query(AbsenceRepository::absence)
        .list();
  }

  List<Absence> toClose(LocalDate day) {
    return jdbc.sql(
            ABSENCE
                + """
                   WHERE closed_at IS NULL AND (ended_at IS NOT NULL OR last_day < :day)
                   ORDER BY last_day, id
                  """)
        .param("day", day)
        .query(AbsenceRepository::absence)
        .list();
  }

  void began(UUID id, Instant at) {
    jdbc.sql("UPDATE coordination.absence SET began_at = :at WHERE id = :id AND began_at IS NULL")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** False when it was closed before, by another node for example. */
  boolean closed(UUID id, Instant at) {
    return jdbc.sql(
                """
                UPDATE coordination.absence SET closed_at = :at
                 WHERE id = :id AND closed_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
  }

  private static Absence absence(ResultSet row, int index) throws SQLException {
    var substitute = row.getString("substitute");
    Set<String> kinds =
        Arrays.stream((String[]) row.getArray("kinds").getArray()).collect(Collectors.toSet());
    return new Absence(
        row.getObject("id", UUID.class),
        new PersonId(row.getString("person")),
        substitute == null ? null : new PersonId(substitute),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        kinds,
        row.getBoolean("hands_over"),
        new PersonId(row.getString("entered_by")),
        row.getBoolean("ended"));
  }
}
