package org.opscoord.engine.storage;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.opscoord.engine.storage.OneMessage.PartFailed;

/**
 * MyBatis' batch executor, but for what it does with the batches: it waits for the answer to each,
 * this for one answer to all. They are kept here because MyBatis keeps its own to itself. What is
 * to be written into tables of ours goes with them. The engine makes its ids itself, so none is
 * asked back.
 */
final class OneMessageExecutor extends BatchExecutor {

  private final OneMessage message;
  private final QuickParameters parameters;
  private final RememberedRows remembered;
  private final TaskReading tasks;
  private final List<Batch> batches = new ArrayList<>();
  private boolean hasChangedWhatIsRemembered;
  private AheadRows ahead = AheadRows.NONE;

  OneMessageExecutor(
      Configuration configuration,
      Transaction transaction,
      OneMessage message,
      QuickParameters parameters,
      RememberedRows remembered,
      TaskReading tasks) {
    super(configuration, transaction);
    this.message = message;
    this.parameters = parameters;
    this.remembered = remembered;
    this.tasks = tasks;
  }

  private record Batch(
      PreparedStatement statement, BatchResult result, boolean writesWhatIsRemembered) {

    boolean isOf(MappedStatement mapped, String sql) {
      return result.getMappedStatement().equals(mapped) && result.getSql().equals(sql);
    }

    boolean hasChangedWhatIsRemembered() {
      return writesWhatIsRemembered
          && Arrays.stream(result.getUpdateCounts()).anyMatch(count -> count != 0);
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // As MyBatis declares it; rows of that statement.
  public <E> List<E> query(
      MappedStatement mapped,
      Object parameter,
      RowBounds bounds,
      ResultHandler handler,
      CacheKey key,
      BoundSql bound)
      throws SQLException {
    if (tasks.is(mapped)) {
      ahead =
          hasSomethingToWrite()
              ? AheadRows.NONE
              : tasks.read(this, transaction, (String) parameter);
      return List.of();
    }
    var known = ahead.answer(mapped, parameter);
    if (known != null) {
      return (List<E>) known;
    }
    return handler != null || hasChangedWhatIsRemembered || !remembered.includes(mapped)
        ? super.query(mapped, parameter, bounds, handler, key, bound)
        : remembered.recall(
            mapped, key, () -> super.query(mapped, parameter, bounds, null, key, bound));
  }

  private boolean hasSomethingToWrite() {
    var pending = PendingWrites.ofTransaction();
    return !batches.isEmpty() || (pending != null && !pending.isEmpty());
  }

  @Override
  public int doUpdate(MappedStatement mapped, Object parameter) throws SQLException {
    ahead = AheadRows.NONE;
    var bound = mapped.getBoundSql(parameter);
    var writesWhatIsRemembered = remembered.areChangedBy(mapped, bound);
    hasChangedWhatIsRemembered |= writesWhatIsRemembered;
    var batch = batches.isEmpty() ? null : batches.get(batches.size() - 1);
    if (batch == null || !batch.isOf(mapped, bound.getSql())) {
      var statement =
          configuration
              .newStatementHandler(this, mapped, parameter, RowBounds.DEFAULT, null, bound)
              .prepare(getConnection(mapped.getStatementLog()), transaction.getTimeout());
      batch =
          new Batch(
              (PreparedStatement) statement,
              new BatchResult(mapped, bound.getSql()),
              writesWhatIsRemembered);
      batches.add(batch);
    }
    parameters.set(mapped, bound, parameter, batch.statement());
    batch.statement().addBatch();
    batch.result().addParameterObject(parameter);
    return BATCH_UPDATE_RETURN_VALUE;
  }

  @Override
  public List<BatchResult> doFlushStatements(boolean isRollback) throws SQLException {
    try {
      if (isRollback || batches.isEmpty()) {
        return List.of();
      }
      send();
      hasChangedWhatIsRemembered = batches.stream().anyMatch(Batch::hasChangedWhatIsRemembered);
      if (hasChangedWhatIsRemembered) {
        remembered.forget();
      }
      return batches.stream().map(Batch::result).toList();
    } finally {
      batches.forEach(batch -> closeStatement(batch.statement()));
      batches.clear();
    }
  }

  private void send() throws SQLException {
    var ours = pending();
    var statements =
        Stream.<Statement>concat(batches.stream().map(Batch::statement), ours.stream()).toList();
    try {
      var counts = message.send(transaction.getConnection(), statements);
      for (var part = 0; part < batches.size(); part++) {
        batches.get(part).result().setUpdateCounts(counts.get(part));
      }
    } catch (PartFailed failure) {
      if (failure.part() < batches.size()) {
        throw failure(failure.part(), failure.failure());
      }
      throw failure.failure();
    } finally {
      PendingWrites.close(ours);
    }
  }

  private List<Statement> pending() throws SQLException {
    var pending = PendingWrites.ofTransaction();
    return pending == null ? List.of() : pending.take(transaction.getConnection());
  }

  /** As the engine expects it: what went well before, and the batch in which all went wrong. */
  private BatchExecutorException failure(int part, BatchUpdateException cause) {
    var before = batches.subList(0, part).stream().map(Batch::result).toList();
    for (var result : before) {
      var counts = new int[result.getParameterObjects().size()];
      Arrays.fill(counts, 1);
      result.setUpdateCounts(counts);
    }
    var failed = batches.get(part).result();
    var counts = new int[failed.getParameterObjects().size()];
    Arrays.fill(counts, Statement.EXECUTE_FAILED);
    var ofPart =
        new BatchUpdateException(
            cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), counts, cause);
    ofPart.setNextException(cause.getNextException());
    return new BatchExecutorException(
        failed.getMappedStatement().getId() + " failed.", ofPart, before, failed);
  }
}
