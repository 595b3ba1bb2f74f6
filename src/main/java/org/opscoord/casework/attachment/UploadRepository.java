package org.opscoord.casework.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

  private final JdbcClient jdbc;

  UploadRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a file. False when its identifier is known. */
  boolean insert(Upload file) {
    return jdbc.sql(
                """
                INSERT INTO coordination.upload
                  (id, name, type, size, sha256, content, person, at)
                VALUES (:id, :name, :type, :size, :sha256, :content, :person, :at)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", file.id())
            .param("name", file.name())
            .param("type", file.type())
            .param("size", file.size())
            .param("sha256", file.sha256())
            .param("content", file.content())
            .param("person", file.by().value())
            .param("at", Timestamp.from(file.at()))
            .update()
        == 1;
  }

  Optional<Upload> find(UUID id) {
    return jdbc.sql("SELECT * FROM coordination.upload WHERE id = :id")
        .param("id", id)
        .query(UploadRepository::file)
        .optional();
  }

  /** Those of somebody's files, oldest first. */
  List<Upload> of(PersonId person, Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.upload WHERE person = :person AND id = ANY (:ids)
             ORDER BY at, id
            """)
        .param("person", person.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(UploadRepository::file)
        .list();
  }

  int count(PersonId person) {
    return jdbc.sql("SELECT count(*) FROM coordination.upload WHERE person = :person")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  /** Takes somebody's file away; empty when they have none of that identifier, or no more. */
  Optional<Upload> take(PersonId person, UUID id) {
    return jdbc.sql(
            "DELETE FROM coordination.upload WHERE id = :id AND person = :person RETURNING *")
        .param("id", id)
        .param("person", person.value())
        .query(UploadRepository::file)
        .optional();
  }

  /** Takes away some of those that have waited since before. */
  List<Upload> takeOlderThan(Instant before, int limit) {
    return jdbc.sql(
            """
            DELETE FROM coordination.upload WHERE id IN (
              SELECT id FROM coordination.upload WHERE at < :before
               ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .param("before", Timestamp.from(before))
        .param("limit", limit)
        .query(UploadRepository::file)
        .list();
  }

  private static Upload file(ResultSet row, int index) throws SQLException {
    return new Upload(
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
