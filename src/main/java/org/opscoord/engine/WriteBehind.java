package org.opscoord.engine;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Writes for whose answer nobody waits: lines that a step leaves behind. They go to the database
 * with what the engine writes at the end of its command, as one message, and in any case before the
 * transaction commits. Whoever asks for their table in the same transaction has them written first.
 */
public interface WriteBehind {

  /**
   * Writes at the end of the running command or transaction, in the order in which this is called;
   * at once where there is no transaction.
   *
   * @param sql one statement that changes one table of ours, always the same text for the same kind
   *     of row; what it reads from other tables must not change within a transaction. No {@code DO
   *     UPDATE}: several inserts become one, which cannot change a row twice
   * @param parameters by name; taken as they are now
   * @throws org.springframework.dao.DataAccessException where there is no transaction and the
   *     database refuses it; else whoever ends the command or the transaction gets that, and
   *     nothing of the transaction is kept
   */
  void write(String sql, MapSqlParameterSource parameters);
}
