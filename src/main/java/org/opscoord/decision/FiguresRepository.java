package org.opscoord.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DepartmentFigures.Figure;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the readers of a case are shown about its departments. */
@Repository
class FiguresRepository {

  private final JdbcClient jdbc;
  private final DecisionJson json;

  FiguresRepository(JdbcClient jdbc, DecisionJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void put(CaseNumber number, DepartmentId department, List<Figure> figures, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.decision_figures (number, department, figures, taken_at)
                VALUES (:number, :department, :figures::jsonb, :at)
                ON CONFLICT (number, department)
                DO UPDATE SET figures = excluded.figures, taken_at = excluded.taken_at
                """)
            .param("number", number.value())
            .param("department", department.value())
            .param("figures", json.write(figures))
            .param("at", Timestamp.from(at))
            .update());
  }

  List<Figure> of(CaseNumber number, DepartmentId department) {
    return jdbc.sql(
            """
            SELECT figures FROM coordination.decision_figures
             WHERE number = :number AND department = :department
            """)
        .param("number", number.value())
        .param("department", department.value())
        .query((row, index) -> json.readList(row.getString(1), Figure.class))
        .optional()
        .orElse(List.of());
  }
}
