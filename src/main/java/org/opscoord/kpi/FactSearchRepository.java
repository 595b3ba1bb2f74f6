package org.opscoord.kpi;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactSearchRepository {

  private final JdbcClient jdbc;

  FactSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A fact and its place in the order of recording. */
  record Recorded(long id, Fact fact) {}

  List<Recorded> page(FactFilter filter, long after, int limit) {
    return bound(sql(filter), filter, after, limit)
        .query((row, index) -> new Recorded(row.getLong("id"), FactRepository.fact(row)))
        .list();
  }

  /** How PostgreSQL would search, for the tests that watch over it. */
  List<String> plan(FactFilter filter, long after, int limit) {
    return bound("EXPLAIN " + sql(filter), filter, after, limit).query(String.class).list();
  }

  // Only the conditions that are asked for: with "or the parameter is null" PostgreSQL could not
  // choose the index of a condition once it keeps the plan of the statement.
  private static String sql(FactFilter filter) {
    var sql = new StringBuilder("SELECT * FROM coordination.kpi_fact WHERE id > :after");
    append(sql, filter.measure(), " AND measure = :measure");
    append(sql, filter.department(), " AND department = :department");
    append(sql, filter.caseNumber(), " AND case_number = :case");
    append(sql, filter.from(), " AND ended_at >= :from");
    append(sql, filter.until(), " AND ended_at < :until");
    return sql.append(" ORDER BY id LIMIT :limit").toString();
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }

  private JdbcClient.StatementSpec bound(String sql, FactFilter filter, long after, int limit) {
    return jdbc.sql(sql)
        .param("after", after)
        .param("measure", filter.measure())
        .param("department", filter.department())
        .param("case", filter.caseNumber())
        .param("from", timestamp(filter.from()))
        .param("until", timestamp(filter.until()))
        .param("limit", limit);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
