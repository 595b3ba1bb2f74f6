package org.opscoord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ReadWithTask;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerRepository implements Answers, ReadWithTask {

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final ObjectMapper json;
  private final TransactionMemory memory;

  AnswerRepository(
      JdbcClient jdbc, WriteBehind later, ObjectMapper json, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.later = later;
    this.json = json;
    this.memory = memory;
  }

  private record Given(CaseNumber number) {}

  void insert(Answer answer) {
    later.write(
        """
        INSERT INTO coordination.form_answer
          (number, process, step, task_id, part, person, department, answers, at)
        VALUES (:number, :process, :step, :task, :part, :person, :department,
                :answers::jsonb, :at)
        """,
        new MapSqlParameterSource("number", answer.caseNumber().value())
            .addValue("process", answer.process())
            .addValue("step", answer.step())
            .addValue("task", answer.taskId(), Types.VARCHAR)
            .addValue("part", answer.part(), Types.VARCHAR)
            .addValue("person", answer.person().value())
            .addValue("department", answer.department().value())
            .addValue("answers", answer.values().toString())
            .addValue("at", Timestamp.from(answer.at())));
    memory.change(new Given(answer.caseNumber()), (List<Answer> known) -> with(known, answer));
  }

  /** As it would be read, so that not all others have to be read again for it. */
  private List<Answer> with(List<Answer> known, Answer answer) {
    var all = new ArrayList<>(known);
    all.add(
        answer.kept(
            Answer.UNNUMBERED,
            json(answer.values().toString()),
            answer.at().truncatedTo(ChronoUnit.MICROS)));
    return List.copyOf(all);
  }

  @Override
  public Optional<Answer> latest(CaseNumber number, String step) {
    return of(number).stream().filter(it -> it.step().equals(step)).reduce((older, newer) -> newer);
  }

  @Override
  public Optional<Answer> latest(CaseNumber number, String step, String part) {
    return of(number).stream()
        .filter(it -> it.step().equals(step) && part.equals(it.part()))
        .reduce((older, newer) -> newer);
  }

  @Override
  public List<Answer> latestOfEachPart(CaseNumber number, String step) {
    Map<String, Answer> newest = new HashMap<>();
    of(number).stream()
        .filter(it -> it.step().equals(step))
        .forEach(it -> newest.put(Objects.requireNonNullElse(it.part(), ""), it));
    return newest.values().stream().sorted(Comparator.comparingLong(Answer::id)).toList();
  }

  @Override
  public List<Answer> of(CaseNumber number) {
    return memory.recall(
        new Given(number),
        () ->
            jdbc.sql("SELECT * FROM coordination.form_answer WHERE number = :number ORDER BY id")
                .param("number", number.value())
                .query((row, index) -> answer(row))
                .list());
  }

  @Override
  public List<Answer> numbered(CaseNumber number) {
    if (of(number).stream().anyMatch(answer -> answer.id() == Answer.UNNUMBERED)) {
      memory.forget(new Given(number));
    }
    return of(number);
  }

  @Override
  public String sql() {
    return "SELECT * FROM coordination.form_answer WHERE number = %s ORDER BY id"
        .formatted(CASE_OF_TASK);
  }

  @Override
  public void remember(ResultSet rows) throws SQLException {
    var all = new ArrayList<Answer>();
    while (rows.next()) {
      all.add(answer(rows));
    }
    if (!all.isEmpty()) {
      memory.remember(new Given(all.get(0).caseNumber()), List.copyOf(all));
    }
  }

  private Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getLong("id"),
        new CaseNumber(row.getString("number")),
        row.getString("process"),
        row.getString("step"),
        row.getString("task_id"),
        row.getString("part"),
        new PersonId(row.getString("person")),
        new DepartmentId(row.getString("department")),
        json(row.getString("answers")),
        row.getTimestamp("at").toInstant());
  }

  private JsonNode json(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Broken JSON of an answer", impossible);
    }
  }
}
