package org.opscoord.casework.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns that files have in each of their tables. */
final class KeptFileRepository {

  static final String COLUMNS = "id, name, type, size, sha256, content, person, at";
  static final String VALUES = ":id, :name, :type, :size, :sha256, :content, :person, :at";

  private KeptFileRepository() {}

  static StatementSpec bind(StatementSpec insert, KeptFile file) {
    return insert
        .param("id", file.id())
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("content", file.content())
        .param("person", file.by().value())
        .param("at", Timestamp.from(file.at()));
  }

  static KeptFile read(ResultSet row, int index) throws SQLException {
    return new KeptFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("content"),
        new PersonId(row.getString("person")),
        row.getTimestamp("at").toInstant());
  }
}
