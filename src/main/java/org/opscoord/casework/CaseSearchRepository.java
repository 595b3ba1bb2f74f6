package org.opscoord.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseSearchRepository {

  private final JdbcClient jdbc;

  CaseSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isParticipant(PersonId person, CaseNumber number) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM coordination.case_participant
                            WHERE person = :person AND number = :number)
            """)
        .param("person", person.value())
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  /** A case and its place in the order of opening. */
  record Found(long position, CaseFile file) {}

  /** The newest cases before a position that somebody may see, newest first. */
  List<Found> newest(Reach reach, CaseFilter filter, long before, int limit) {
    return bound(sql(reach, filter), reach, filter, before, limit)
        .query((row, index) -> new Found(row.getLong("position"), CaseRepository.file(row)))
        .list();
  }

  /** How PostgreSQL would search, for the tests that watch over it. */
  List<String> plan(Reach reach, CaseFilter filter, long before, int limit) {
    return bound("EXPLAIN " + sql(reach, filter), reach, filter, before, limit)
        .query(String.class)
        .list();
  }

  private static String sql(Reach reach, CaseFilter filter) {
    var sql =
        new StringBuilder(
            """
        SELECT f.*, ARRAY(SELECT d.department FROM coordination.case_department d
                           WHERE d.number = f.number ORDER BY d.rank) AS affected
          FROM coordination.case_file f WHERE f.position < :before
        """);
    sql.append(SeenCases.condition(reach));
    append(sql, filter.kind(), " AND f.kind = :kind");
    append(sql, filter.state(), " AND f.state = :state");
    append(
        sql,
        filter.department(),
        """
         AND (f.department = :department
              OR EXISTS (SELECT 1 FROM coordination.case_department d
                          WHERE d.number = f.number AND d.department = :department))
        """);
    append(sql, filter.requester(), " AND f.requester = :requester");
    append(
        sql,
        filter.person(),
        """
         AND EXISTS (SELECT 1 FROM coordination.case_participant p
                      WHERE p.number = f.number AND p.person = :person)
        """);
    append(sql, filter.openedFrom(), " AND f.opened_at >= :openedFrom");
    append(sql, filter.openedBefore(), " AND f.opened_at < :openedBefore");
    append(sql, filter.text(), " AND (f.title ILIKE :text OR f.number ILIKE :text)");
    sql.append(" ORDER BY f.position DESC LIMIT :limit");
    return sql.toString();
  }

  private JdbcClient.StatementSpec bound(
      String sql, Reach reach, CaseFilter filter, long before, int limit) {
    return jdbc.sql(sql)
        .param("before", before)
        .param("limit", limit)
        .params(SeenCases.parameters(reach))
        .param("kind", filter.kind())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("department", filter.department() == null ? null : filter.department().value())
        .param("requester", filter.requester() == null ? null : filter.requester().value())
        .param("person", filter.person() == null ? null : filter.person().value())
        .param("openedFrom", timestamp(filter.openedFrom()))
        .param("openedBefore", timestamp(filter.openedBefore()))
        .param("text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%");
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
