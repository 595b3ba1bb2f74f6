package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.largeobject.LargeObjectManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keeps contents as large objects, in the running transaction: they are written and read piece by
 * piece, and a rollback takes them with it.
 */
@Repository
class LargeObjectRepository implements AttachmentStore {

  private final JdbcTemplate jdbc;

  LargeObjectRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private interface Work<T> {
    T with(LargeObjectManager objects) throws SQLException, IOException;
  }

  @Override
  public String keep(InputStream contents) throws IOException {
    return "" + with(objects -> write(objects, contents));
  }

  @Override
  public void copy(String content, OutputStream out) throws IOException {
    with(
        objects -> {
          try (var object = objects.open(Long.parseLong(content), LargeObjectManager.READ)) {
            return object.getInputStream().transferTo(out);
          }
        });
  }

  @Override
  public void forget(String content) {
    jdbc.queryForList(
        """
        SELECT lo_unlink(oid) FROM pg_largeobject_metadata WHERE oid = ?::oid
        """,
        content);
  }

  private static Long write(LargeObjectManager objects, InputStream contents)
      throws SQLException, IOException {
    var number = objects.createLO(LargeObjectManager.READWRITE);
    try (var object = objects.open(number, LargeObjectManager.WRITE);
        var out = object.getOutputStream()) {
      contents.transferTo(out);
    }
    return number;
  }

  private Long with(Work<Long> work) throws IOException {
    try {
      var done = jdbc.execute((Connection connection) -> run(work, connection));
      return done == null ? 0L : done;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static @Nullable Long run(Work<Long> work, Connection connection) throws SQLException {
    try {
      return work.with(connection.unwrap(PGConnection.class).getLargeObjectAPI());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
