package org.opscoord.engine.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction is still to write into tables of ours, in order. Gone with the transaction;
 * laid aside while another one runs inside.
 */
final class PendingWrites implements TransactionSynchronization {

  private final List<Write> writes = new ArrayList<>();
  private final Consumer<PendingWrites> writeNow;
  private boolean ending;

  private PendingWrites(Consumer<PendingWrites> writeNow) {
    this.writeNow = writeNow;
  }

  /**
   * One of them.
   *
   * @param sql with question marks
   * @param table that it changes
   */
  record Write(String sql, String table, PreparedStatementSetter values) {}

  /** Those of the running transaction; null where nothing has been put off. */
  static @Nullable PendingWrites ofTransaction() {
    return (PendingWrites) TransactionSynchronizationManager.getResource(PendingWrites.class);
  }

  /**
   * Puts a write off until later. False where there is no later: without a transaction, or while it
   * commits.
   *
   * @param writeNow called before the commit, if there is something left
   */
  static boolean add(Write write, Consumer<PendingWrites> writeNow) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return false;
    }
    var known = ofTransaction();
    if (known == null) {
      known = new PendingWrites(writeNow);
      known.resume();
      TransactionSynchronizationManager.registerSynchronization(known);
    }
    return !known.ending && known.writes.add(write);
  }

  boolean isEmpty() {
    return writes.isEmpty();
  }

  /**
   * Whether a statement could see that they are not written yet.
   *
   * @param statement null where its text is not known
   */
  boolean concern(@Nullable String statement) {
    return statement == null
        ? !writes.isEmpty()
        : writes.stream().anyMatch(write -> statement.contains(write.table()));
  }

  /**
   * Leaves none; they are in batches now, those of the same text that follow each other in one.
   * Whoever takes them has to execute and close those.
   */
  List<Statement> take(Connection connection) throws SQLException {
    var taken = List.copyOf(writes);
    writes.clear();
    var batches = new ArrayList<Statement>();
    try {
      PreparedStatement batch = null;
      var sql = "";
      for (var write : taken) {
        if (batch == null || !sql.equals(write.sql())) {
          sql = write.sql();
          batch = connection.prepareStatement(sql);
          batches.add(batch);
        }
        write.values().setValues(batch);
        batch.addBatch();
      }
      return batches;
    } catch (SQLException refused) {
      close(batches);
      throw refused;
    }
  }

  static void close(List<Statement> batches) throws SQLException {
    for (var batch : batches) {
      batch.close();
    }
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(PendingWrites.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(PendingWrites.class, this);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    ending = true;
    writeNow.accept(this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(PendingWrites.class);
  }
}
