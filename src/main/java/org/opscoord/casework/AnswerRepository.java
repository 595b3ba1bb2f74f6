package org.opscoord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerRepository implements Answers {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  AnswerRepository(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Answer answer) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.form_answer
                  (number, process, step, task_id, part, person, department, answers, at)
                VALUES (:number, :process, :step, :task, :part, :person, :department,
                        :answers::jsonb, :at)
                """)
            .param("number", answer.caseNumber().value())
            .param("process", answer.process())
            .param("step", answer.step())
            .param("task", answer.taskId())
            .param("part", answer.part())
            .param("person", answer.person().value())
            .param("department", answer.department().value())
            .param("answers", answer.values().toString())
            .param("at", Timestamp.from(answer.at()))
            .update());
  }

  @Override
  public Optional<Answer> latest(CaseNumber number, String step) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.form_answer WHERE number = :number AND step = :step
             ORDER BY id DESC LIMIT 1
            """)
        .param("number", number.value())
        .param("step", step)
        .query((row, index) -> answer(row))
        .optional();
  }

  @Override
  public Optional<Answer> latest(CaseNumber number, String step, String part) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.form_answer
             WHERE number = :number AND step = :step AND part = :part
             ORDER BY id DESC LIMIT 1
            """)
        .param("number", number.value())
        .param("step", step)
        .param("part", part)
        .query((row, index) -> answer(row))
        .optional();
  }

  @Override
  public List<Answer> latestOfEachPart(CaseNumber number, String step) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (part) * FROM coordination.form_answer
               WHERE number = :number AND step = :step
               ORDER BY part, id DESC) newest
             ORDER BY id
            """)
        .param("number", number.value())
        .param("step", step)
        .query((row, index) -> answer(row))
        .list();
  }

  @Override
  public List<Answer> of(CaseNumber number) {
    return jdbc.sql("SELECT * FROM coordination.form_answer WHERE number = :number ORDER BY id")
        .param("number", number.value())
        .query((row, index) -> answer(row))
        .list();
  }

  private Answer answer(ResultSet row) throws SQLException {
    try {
      return new Answer(
          row.getLong("id"),
          new CaseNumber(row.getString("number")),
          row.getString("process"),
          row.getString("step"),
          row.getString("task_id"),
          row.getString("part"),
          new PersonId(row.getString("person")),
          new DepartmentId(row.getString("department")),
          json.readTree(row.getString("answers")),
          row.getTimestamp("at").toInstant());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database gave broken JSON", impossible);
    }
  }
}
