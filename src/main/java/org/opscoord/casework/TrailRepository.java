package org.opscoord.casework;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrailRepository implements Trail {

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final Directory directory;
  private final Clock clock;

  TrailRepository(JdbcClient jdbc, WriteBehind later, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.later = later;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public void record(Entry entry) {
    later.write(
        """
        INSERT INTO coordination.trail
          (number, at, action, actor, on_behalf_of, step, comment, automatic, department, since)
        VALUES (:number, :at, :action, :actor, :onBehalfOf, :step, :comment, :automatic,
                :department, :since)
        """,
        new MapSqlParameterSource("number", entry.caseNumber().value())
            .addValue("at", Timestamp.from(clock.instant()))
            .addValue("action", entry.action())
            .addValue("actor", value(entry.actor()), Types.VARCHAR)
            .addValue("onBehalfOf", value(entry.onBehalfOf()), Types.VARCHAR)
            .addValue("step", entry.step(), Types.VARCHAR)
            .addValue("comment", entry.comment(), Types.VARCHAR)
            .addValue("automatic", entry.automatic())
            .addValue("department", department(entry), Types.VARCHAR)
            .addValue("since", entry.since() == null ? null : Timestamp.from(entry.since())));
  }

  @Override
  public List<Recorded> of(CaseNumber number) {
    return page(number, 0, Integer.MAX_VALUE);
  }

  /** Entries after a position, oldest first. */
  List<Recorded> page(CaseNumber number, long after, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.trail WHERE number = :number AND sequence > :after
             ORDER BY sequence LIMIT :limit
            """)
        .param("number", number.value())
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Recorded(
                    row.getLong("sequence"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("department") == null
                        ? null
                        : new DepartmentId(row.getString("department")),
                    new Entry(
                        number,
                        row.getString("action"),
                        person(row.getString("actor")),
                        person(row.getString("on_behalf_of")),
                        row.getString("step"),
                        row.getString("comment"),
                        row.getBoolean("automatic"),
                        row.getTimestamp("since") == null
                            ? null
                            : row.getTimestamp("since").toInstant())))
        .list();
  }

  private @Nullable String department(Entry entry) {
    var whose = entry.onBehalfOf() == null ? entry.actor() : entry.onBehalfOf();
    return whose == null
        ? null
        : directory.person(whose).map(person -> person.department().value()).orElse(null);
  }

  private static @Nullable String value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
