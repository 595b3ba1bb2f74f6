package org.opscoord.issue;

import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which issue a token opens, and which tasks were answered by it. Knows hashes alone. */
@Repository
class TokenRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  TokenRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  void give(CaseNumber number, byte[] hash) {
    memory.forget(new IssueRepository.Reported(number));
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.issue SET token_hash = :hash
                 WHERE number = :number AND token_hash IS NULL
                """)
            .param("hash", hash)
            .param("number", number.value())
            .update());
  }

  Optional<Issue> find(byte[] hash) {
    return jdbc.sql("SELECT * FROM coordination.issue WHERE token_hash = :hash")
        .param("hash", hash)
        .query((row, index) -> IssueRepository.issue(row))
        .optional();
  }

  /** Notes that a task is answered by token; a second time nothing. */
  void answered(String taskId, CaseNumber number) {
    jdbc.sql(
            """
            INSERT INTO coordination.issue_token_answer (task_id, number)
            VALUES (:task, :number)
            ON CONFLICT (task_id) DO NOTHING
            """)
        .param("task", taskId)
        .param("number", number.value())
        .update();
  }

  boolean isAnswered(String taskId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM coordination.issue_token_answer WHERE task_id = :task)
            """)
        .param("task", taskId)
        .query(Boolean.class)
        .single();
  }
}
