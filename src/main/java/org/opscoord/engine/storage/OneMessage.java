package org.opscoord.engine.storage;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.jdbc.PgStatement;

/**
 * Sends batches of different statements to PostgreSQL as one message with one answer. The driver
 * can do so but offers it only for batches of one statement; so the batches are put into one of
 * them.
 */
final class OneMessage {

  /** Is never sent itself; the driver remembers by it that what goes with it is used often. */
  private static final String CARRIER = "/* all that a command writes */ UPDATE";

  /**
   * The driver says only in words, in its own language, which entry failed; its number is first.
   */
  private static final Pattern ENTRY = Pattern.compile("\\d+");

  private final Field statements;
  private final Field parameters;
  private final Method merge;

  /**
   * Finds the ways into the driver.
   *
   * @throws ReflectiveOperationException if it is another driver than the one we know
   */
  OneMessage() throws ReflectiveOperationException {
    statements = PgStatement.class.getDeclaredField("batchStatements");
    parameters = PgStatement.class.getDeclaredField("batchParameters");
    merge = PgStatement.class.getDeclaredMethod("transformQueriesAndParameters");
    statements.setAccessible(true);
    parameters.setAccessible(true);
    merge.setAccessible(true);
  }

  /** One that knows the driver; null where it is another. */
  static @Nullable OneMessage ofDriver() {
    try {
      return new OneMessage();
    } catch (ReflectiveOperationException other) {
      return null;
    }
  }

  /**
   * Sends them.
   *
   * @param batches filled but not executed, in the order in which they are to be done
   * @return of each batch, how many rows each of its entries changed, or {@link
   *     Statement#SUCCESS_NO_INFO} where the driver made one insert of several
   * @throws PartFailed if one fails; nothing after it is done, and the transaction can only be
   *     rolled back
   */
  List<int[]> send(Connection connection, List<Statement> batches) throws SQLException, PartFailed {
    var all = new ArrayList<Entries>();
    try {
      if (batches.size() == 1) {
        return List.of(batches.get(0).executeBatch());
      }
      for (var batch : batches) {
        all.add(entries(batch.unwrap(PgStatement.class)));
      }
      return carry(connection, all);
    } catch (BatchUpdateException failure) {
      throw new PartFailed(failed(failure, all), failure);
    }
  }

  private List<int[]> carry(Connection connection, List<Entries> all) throws SQLException {
    try (var carrier = connection.prepareStatement(CARRIER)) {
      var inner = carrier.unwrap(PgStatement.class);
      set(statements, inner, all.stream().flatMap(batch -> batch.queries().stream()).toList());
      set(parameters, inner, all.stream().flatMap(batch -> batch.values().stream()).toList());
      return shared(carrier.executeBatch(), all);
    }
  }

  /** Which part of a message failed. */
  static final class PartFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int part;
    private final BatchUpdateException failure;

    PartFailed(int part, BatchUpdateException failure) {
      super(failure);
      this.part = part;
      this.failure = failure;
    }

    /** What the driver says. */
    BatchUpdateException failure() {
      return failure;
    }

    /** Counted from nought. */
    int part() {
      return part;
    }
  }

  private record Entries(List<Query> queries, List<ParameterList> values) {

    int rows() {
      return queries.stream().mapToInt(Query::getBatchSize).sum();
    }
  }

  @SuppressWarnings("unchecked") // The driver's own types.
  private Entries entries(PgStatement batch) throws SQLException {
    try {
      merge.invoke(batch);
      return new Entries(
          (List<Query>) statements.get(batch), (List<ParameterList>) parameters.get(batch));
    } catch (ReflectiveOperationException impossible) {
      throw new SQLException(impossible);
    }
  }

  private static void set(Field field, PgStatement statement, List<?> value) throws SQLException {
    try {
      field.set(statement, new ArrayList<>(value));
    } catch (IllegalAccessException impossible) {
      throw new SQLException(impossible);
    }
  }

  /** Counts are of the driver's entries or of rows; what is wanted is rows. */
  private static List<int[]> shared(int[] counts, List<Entries> all) {
    var ofRows = counts.length == all.stream().mapToInt(Entries::rows).sum();
    var result = new ArrayList<int[]>();
    var next = 0;
    for (var batch : all) {
      var rows = new int[batch.rows()];
      var row = 0;
      for (var query : batch.queries()) {
        var size = query.getBatchSize();
        if (ofRows) {
          System.arraycopy(counts, next, rows, row, size);
          next += size;
        } else {
          Arrays.fill(rows, row, row + size, size == 1 ? counts[next] : Statement.SUCCESS_NO_INFO);
          next++;
        }
        row += size;
      }
      result.add(rows);
    }
    return result;
  }

  private static int failed(BatchUpdateException failure, List<Entries> all) {
    var number = ENTRY.matcher(failure.getMessage());
    var left = number.find() ? Integer.parseInt(number.group()) : 0;
    for (var part = 0; part < all.size(); part++) {
      left -= all.get(part).queries().size();
      if (left < 0) {
        return part;
      }
    }
    return 0;
  }
}
