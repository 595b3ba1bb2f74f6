package org.opscoord.engine;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something in tables of ours that every step of a case asks for. It is read in the same question
 * as the task that somebody takes on or completes, and remembered for the transaction (ADR 42);
 * whoever asks for it in another way reads it then.
 */
public interface ReadWithTask {

  /** Gives the number of the case of a task, whose id is its only parameter. */
  String CASE_OF_TASK =
      """
      (SELECT e.BUSINESS_KEY_ FROM ACT_RU_TASK t
         JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
        WHERE t.ID_ = ?)
      """;

  /** One question, in which each question mark stands for the id of the task. */
  String sql();

  /**
   * Keeps what was read in {@link TransactionMemory}.
   *
   * @param rows before the first
   */
  void remember(ResultSet rows) throws SQLException;
}
