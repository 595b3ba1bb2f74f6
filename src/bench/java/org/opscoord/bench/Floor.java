package org.opscoord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the database alone needs for a case: commits of one row each, or as many rows inserted,
 * updated, deleted and committed as a case of the product has, on two tables with nothing but a
 * primary key.
 */
final class Floor implements AutoCloseable {

  private static final String TEXT = "x".repeat(200);

  private final Connection connection;
  private long lasting;
  private long passing;

  Floor(Server server, Work work) throws SQLException {
    connection =
        DriverManager.getConnection(
            server.database("floor_" + work.name().toLowerCase(java.util.Locale.ROOT)),
            "postgres",
            "postgres");
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE lasting (id bigint PRIMARY KEY, text text)");
      statement.execute("CREATE TABLE passing (id bigint PRIMARY KEY, text text)");
    }
    connection.setAutoCommit(false);
  }

  /** Cases a second that only commit. */
  double commits(Cost cost, double seconds) throws SQLException {
    return cases(new Cost(0, 0, 0, cost.commits(), cost.commits(), 0, 0, 0, 0, 0, 0), seconds);
  }

  /** Cases a second that write the same number of rows. */
  double rows(Cost cost, double seconds) throws SQLException {
    return cases(cost, seconds);
  }

  private double cases(Cost cost, double seconds) throws SQLException {
    var begin = System.nanoTime();
    var cases = 0;
    while ((System.nanoTime() - begin) / 1e9 < seconds) {
      play(cost);
      cases++;
    }
    return cases / ((System.nanoTime() - begin) / 1e9);
  }

  private void play(Cost cost) throws SQLException {
    var commits = (int) Math.round(cost.commits());
    var deleted = Math.round(cost.deleted());
    var inserted = Math.round(cost.inserted()) - deleted;
    var updated = Math.round(cost.updated());
    var firstLasting = lasting;
    var firstPassing = passing;
    for (var commit = 0; commit < commits; commit++) {
      var rows = share(inserted, commit, commits);
      each("INSERT INTO lasting VALUES (?, '%s')".formatted(TEXT), lasting, rows);
      lasting += rows;
      rows = share(deleted, commit, commits);
      each("INSERT INTO passing VALUES (?, '%s')".formatted(TEXT), passing, rows);
      passing += rows;
      rows = share(updated, commit, commits);
      each("UPDATE lasting SET text = '%s' WHERE id = ?".formatted(TEXT), firstLasting, rows);
      if (commit == commits - 1) {
        each("DELETE FROM passing WHERE id = ?", firstPassing, passing - firstPassing);
      }
      connection.commit();
    }
  }

  private static long share(long all, int part, int parts) {
    return all * (part + 1) / parts - all * part / parts;
  }

  private void each(String sql, long from, long rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var id = from; id < from + rows; id++) {
        statement.setLong(1, id);
        statement.executeUpdate();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
