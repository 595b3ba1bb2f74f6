package org.opscoord.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShiftRepository {

  private final JdbcClient jdbc;

  ShiftRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes everybody else who wants to change the roster wait for this transaction. */
  void lock(Roster roster) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('duty:' || :roster, 0))")
        .param("roster", roster.value())
        .query(row -> {});
  }

  Optional<Shift> at(Roster roster, Instant at) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.duty_shift
             WHERE roster = :roster
               AND tstzrange(starts_at, ends_at) @> :at::timestamptz
            """)
        .param("roster", roster.value())
        .param("at", Timestamp.from(at))
        .query((row, index) -> shift(row))
        .optional();
  }

  Optional<Shift> find(long id) {
    return jdbc.sql("SELECT * FROM coordination.duty_shift WHERE id = :id")
        .param("id", id)
        .query((row, index) -> shift(row))
        .optional();
  }

  /** Shifts of all rosters that end after an instant, by roster and beginning. */
  List<Shift> endingAfter(Instant at) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.duty_shift WHERE ends_at > :at ORDER BY roster, starts_at
            """)
        .param("at", Timestamp.from(at))
        .query((row, index) -> shift(row))
        .list();
  }

  /** Shifts of a roster that have a part in a stretch of time, in order. */
  List<Shift> in(Roster roster, Span span) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.duty_shift
             WHERE roster = :roster
               AND tstzrange(starts_at, ends_at) && tstzrange(:from, :until)
             ORDER BY starts_at
            """)
        .param("roster", roster.value())
        .param("from", Timestamp.from(span.from()))
        .param("until", Timestamp.from(span.until()))
        .query((row, index) -> shift(row))
        .list();
  }

  /** When the last shift of a roster ends; empty when it never had one. */
  Optional<Instant> lastEnd(Roster roster) {
    return jdbc.sql(
            """
            SELECT ends_at FROM coordination.duty_shift
             WHERE roster = :roster ORDER BY ends_at DESC LIMIT 1
            """)
        .param("roster", roster.value())
        .query((row, index) -> row.getTimestamp("ends_at").toInstant())
        .optional();
  }

  void insert(Roster roster, PersonId person, Span span, Shift.Source source) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.duty_shift (roster, person, starts_at, ends_at, source)
                VALUES (:roster, :person, :from, :until, :source)
                """)
            .param("roster", roster.value())
            .param("person", person.value())
            .param("from", Timestamp.from(span.from()))
            .param("until", Timestamp.from(span.until()))
            .param("source", source.name())
            .update());
  }

  /** Takes a stretch of time out of a shift; what lies before and after stays as it was. */
  void cut(Shift shift, Span span) {
    Updates.one(
        jdbc.sql("DELETE FROM coordination.duty_shift WHERE id = :id")
            .param("id", shift.id())
            .update());
    shift
        .span()
        .without(span)
        .forEach(left -> insert(shift.roster(), shift.person(), left, shift.source()));
  }

  private static Shift shift(ResultSet row) throws SQLException {
    return new Shift(
        row.getLong("id"),
        new Roster(row.getString("roster")),
        new PersonId(row.getString("person")),
        new Span(
            row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
        Shift.Source.valueOf(row.getString("source")));
  }
}
