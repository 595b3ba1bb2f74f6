package org.opscoord.kpi.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opscoord.directory.DepartmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TargetRepository {

  private final JdbcClient jdbc;

  TargetRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Target target) {
    var department = target.department();
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_target
              (code, department, valid_from, value, set_by, set_at)
            VALUES (:code, :department, :from, :value, :by, :at)
            """)
        .param("code", target.code())
        .param("department", department == null ? "" : department.value())
        .param("from", target.from().atDay(1))
        .param("value", target.value())
        .param("by", target.by())
        .param("at", Timestamp.from(target.at()))
        .update();
  }

  /** All of an indicator, newest first. */
  List<Target> of(String code) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.kpi_target WHERE code = :code
             ORDER BY valid_from DESC, id DESC
            """)
        .param("code", code)
        .query((row, index) -> target(row))
        .list();
  }

  /**
   * Those that hold in a month: of each indicator one for each department, and one for the rest.
   */
  List<Target> in(YearMonth month) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (code, department) * FROM coordination.kpi_target
             WHERE valid_from <= :month ORDER BY code, department, valid_from DESC, id DESC
            """)
        .param("month", month.atDay(1))
        .query((row, index) -> target(row))
        .list();
  }

  private static Target target(ResultSet row) throws SQLException {
    var department = row.getString("department");
    return new Target(
        row.getString("code"),
        department.isEmpty() ? null : new DepartmentId(department),
        YearMonth.from(row.getObject("valid_from", LocalDate.class)),
        row.getBigDecimal("value"),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }
}
