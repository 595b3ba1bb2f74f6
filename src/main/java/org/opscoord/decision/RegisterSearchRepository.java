package org.opscoord.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DecisionRegister.Filter;
import org.opscoord.decision.DecisionRegister.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the register. */
@Repository
class RegisterSearchRepository {

  private final JdbcClient jdbc;

  RegisterSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest entries before a position, newest first. */
  List<Line> newest(Filter filter, long before, int limit) {
    var sql =
        new StringBuilder(
            """
            SELECT position, number, title, category, outcome, provisional, option, registered_at,
                   assessment
              FROM coordination.decision_register WHERE position < :before
            """);
    append(sql, filter.category(), " AND category = :category");
    append(sql, filter.outcome(), " AND outcome = :outcome");
    append(sql, filter.text(), " AND (title || ' ' || option) ILIKE :text");
    sql.append(" ORDER BY position DESC LIMIT :limit");
    return jdbc.sql(sql.toString())
        .param("before", before)
        .param("category", filter.category())
        .param("outcome", filter.outcome())
        .param("text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%")
        .param("limit", limit)
        .query((row, index) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("position"),
        new CaseNumber(row.getString("number")),
        row.getString("title"),
        row.getString("category"),
        row.getString("outcome"),
        row.getBoolean("provisional"),
        row.getString("option"),
        row.getTimestamp("registered_at").toInstant(),
        row.getString("assessment"));
  }

  private static void append(StringBuilder sql, @Nullable String value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
