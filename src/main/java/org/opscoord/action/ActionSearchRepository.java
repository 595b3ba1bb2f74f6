package org.opscoord.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.action.ActionBrowser.Filter;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.casework.SeenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists action items. */
@Repository
class ActionSearchRepository {

  private static final String LATE =
      "a.due_date < :today AND a.state IN ('OFFERED', 'HANDED_BACK', 'IN_PROGRESS', 'TO_CHECK')";

  private final JdbcClient jdbc;

  ActionSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An action item and its place in the order of opening. */
  record Found(long position, ActionItem item) {}

  /** The newest action items before a position that somebody may see, newest first. */
  List<Found> newest(Reach reach, Filter filter, LocalDate today, long before, int limit) {
    return bound(sql(reach, filter), reach, filter, today, before, limit)
        .query((row, index) -> new Found(row.getLong("position"), ActionRepository.item(row)))
        .list();
  }

  /** How PostgreSQL would search, for the tests that watch over it. */
  List<String> plan(Reach reach, Filter filter, LocalDate today, long before, int limit) {
    return bound("EXPLAIN " + sql(reach, filter), reach, filter, today, before, limit)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec bound(
      String sql, Reach reach, Filter filter, LocalDate today, long before, int limit) {
    return jdbc.sql(sql)
        .params(SeenCases.parameters(reach))
        .param("before", before)
        .param("today", today)
        .param("owner", filter.owner() == null ? null : filter.owner().value())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("source", filter.source() == null ? null : filter.source().value())
        .param("limit", limit);
  }

  private static String sql(Reach reach, Filter filter) {
    var sql =
        new StringBuilder(
            """
            SELECT a.*, f.title, f.requester, f.source
              FROM coordination.action_item a
              JOIN coordination.case_file f ON f.number = a.number
             WHERE a.position < :before
            """);
    sql.append(SeenCases.condition(reach));
    append(sql, filter.owner(), " AND a.owner = :owner");
    append(sql, filter.state(), " AND a.state = :state");
    append(sql, filter.source(), " AND f.source = :source");
    if (filter.overdue() != null) {
      sql.append(filter.overdue() ? " AND " : " AND NOT ").append('(').append(LATE).append(')');
    }
    return sql.append(" ORDER BY a.position DESC LIMIT :limit").toString();
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }
}
