package org.opscoord.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.IssueBrowser.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches among issues. */
@Repository
class IssueSearchRepository {

  private final JdbcClient jdbc;

  IssueSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Issues before a position, newest first. */
  List<Issue> newest(Filter filter, long before, int limit) {
    var sql = new StringBuilder("SELECT issue.* FROM coordination.issue");
    append(sql, filter.state(), " JOIN coordination.case_file USING (number)");
    sql.append(" WHERE issue.position < :before");
    append(sql, filter.state(), " AND case_file.state = :state");
    append(sql, filter.severity(), " AND issue.severity = :severity");
    append(sql, filter.department(), " AND issue.department = :department");
    append(
        sql,
        filter.level(),
        """
         AND (SELECT level FROM coordination.issue_stage stage
               WHERE stage.number = issue.number ORDER BY id DESC LIMIT 1) = :level
        """);
    sql.append(" ORDER BY issue.position DESC LIMIT :limit");
    return jdbc.sql(sql.toString())
        .param("before", before)
        .param("limit", limit)
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("severity", filter.severity() == null ? null : filter.severity().name())
        .param("department", filter.department())
        .param("level", filter.level())
        .query((row, index) -> IssueRepository.issue(row))
        .list();
  }

  /** Issues merged into that one, in the order in which they were reported. */
  List<CaseNumber> mergedInto(CaseNumber parent) {
    return jdbc.sql(
            "SELECT number FROM coordination.issue WHERE parent = :parent ORDER BY position")
        .param("parent", parent.value())
        .query((row, index) -> new CaseNumber(row.getString(1)))
        .list();
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }
}
