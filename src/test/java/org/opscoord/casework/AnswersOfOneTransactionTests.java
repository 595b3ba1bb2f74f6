package org.opscoord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer counts in the transaction in which it is given, though it is written at its end. */
@OperationsTest
class AnswersOfOneTransactionTests {

  private static final CaseNumber NUMBER = new CaseNumber("DEC-2026-99017");
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00.123456Z");

  @Autowired AnswerRepository answers;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void whatIsGivenIsTheNewestAtOnceAndHasANumberForWhoeverNeedsIt() {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          openCase();
          answers.insert(answer("first task", "{\"b\": 1, \"a\": \"first\"}"));
          assertThat(answers.of(NUMBER)).hasSize(1);

          answers.insert(answer("second task", "{\"b\": 2.50, \"a\": \"second\"}"));
          var inMemory = answers.latest(NUMBER, "AnalyseProblem").orElseThrow();
          assertThat(inMemory.id()).isEqualTo(Answer.UNNUMBERED);

          var numbered = answers.numbered(NUMBER);
          assertThat(numbered)
              .hasSize(2)
              .isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
          var written = numbered.get(1);
          assertThat(written.id()).isNotEqualTo(Answer.UNNUMBERED);
          assertThat(answers.of(NUMBER)).isEqualTo(numbered);
          assertThat(written).usingRecursiveComparison().ignoringFields("id").isEqualTo(inMemory);
        });
  }

  private Answer answer(String task, String values) {
    try {
      return new Answer(
          0,
          NUMBER,
          "coordinated-decision",
          "AnalyseProblem",
          task,
          null,
          new PersonId("wang.fang"),
          new DepartmentId("sales"),
          json.readTree(values),
          AT);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private void openCase() {
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, opened_at, process_instance_id)
            VALUES (:number, 'DEC', 'Kettle', 'wang.fang', 'sales', 'OPEN', now(), 'nowhere')
            """)
        .param("number", NUMBER.value())
        .update();
  }
}
