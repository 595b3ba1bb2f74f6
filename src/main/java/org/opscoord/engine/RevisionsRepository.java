package org.opscoord.engine;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of all that is remembered. */
@Repository
class RevisionsRepository {

  private final JdbcClient jdbc;

  RevisionsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Revised(String what, UUID revision) {}

  Map<String, UUID> all() {
    return jdbc
        .sql("SELECT what, revision FROM coordination.revision")
        .query(
            (row, index) ->
                new Revised(row.getString("what"), row.getObject("revision", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Revised::what, Revised::revision));
  }
}
