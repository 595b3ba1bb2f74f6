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
 * What a transaction is still to write into tables of ours, in order for each table. Gone with the
 * transaction; laid aside while another one runs inside.
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
   * Leaves none; they are in batches now, one for all of the same text between which nothing has to
   * do with its table. Whoever takes them has to execute and close those.
   */
  List<Statement> take(Connection connection) throws SQLException {
    var taken = List.copyOf(writes);
    writes.clear();
    var batches = new ArrayList<Batch>();
    try {
      for (var write : taken) {
        var batch = batchFor(write, batches);
        if (batch == null) {
          batch = new Batch(write, connection.prepareStatement(write.sql()));
          batches.add(batch);
        }
        write.values().setValues(batch.statement());
        batch.statement().addBatch();
      }
      return statements(batches);
    } catch (SQLException refused) {
      close(statements(batches));
      throw refused;
    }
  }

  private record Batch(Write first, PreparedStatement statement) {}

  /**
   * Two statements of one text at the same time are two to the driver, of which it forgets one when
   * they close: it would be parsed and planned anew with each step.
   */
  private static @Nullable Batch batchFor(Write write, List<Batch> batches) {
    for (var at = batches.size() - 1; at >= 0; at--) {
      var first = batches.get(at).first();
      if (first.sql().equals(write.sql())) {
        return batches.get(at);
      }
      if (first.sql().contains(write.table()) || write.sql().contains(first.table())) {
        return null;
      }
    }
    return null;
  }

  private static List<Statement> statements(List<Batch> batches) {
    return batches.stream().<Statement>map(Batch::statement).toList();
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
