package org.opscoord.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opscoord.engine.TransactionMemory.Lasting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all revisions for the first in a transaction who asks for one, so that however much is
 * remembered, it costs one question.
 */
@Repository
class RevisionsRepository implements Revisions, ReadWithTask {

  private static final String ALL = "SELECT what, revision FROM coordination.revision";

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  RevisionsRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  private record All() implements Lasting {}

  @Override
  public Optional<UUID> of(String what) {
    Map<String, UUID> all =
        memory.recall(new All(), () -> jdbc.sql(ALL).query(RevisionsRepository::revisions));
    return Optional.ofNullable(all.get(what));
  }

  @Override
  public void forget() {
    memory.forget(new All());
  }

  @Override
  public String sql() {
    return ALL;
  }

  @Override
  public void remember(ResultSet rows) throws SQLException {
    memory.remember(new All(), revisions(rows));
  }

  private static Map<String, UUID> revisions(ResultSet rows) throws SQLException {
    var all = new HashMap<String, UUID>();
    while (rows.next()) {
      all.put(rows.getString("what"), rows.getObject("revision", UUID.class));
    }
    return all;
  }
}
