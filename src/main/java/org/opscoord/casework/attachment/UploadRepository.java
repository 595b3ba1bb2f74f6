package org.opscoord.casework.attachment;

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
  boolean insert(KeptFile file) {
    var insert =
        jdbc.sql(
            """
            INSERT INTO coordination.upload (%s) VALUES (%s) ON CONFLICT (id) DO NOTHING
            """
                .formatted(KeptFileRepository.COLUMNS, KeptFileRepository.VALUES));
    return KeptFileRepository.bind(insert, file).update() == 1;
  }

  Optional<KeptFile> find(UUID id) {
    return jdbc.sql("SELECT * FROM coordination.upload WHERE id = :id")
        .param("id", id)
        .query(KeptFileRepository::read)
        .optional();
  }

  /** Those of somebody's files, oldest first. */
  List<KeptFile> of(PersonId person, Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.upload WHERE person = :person AND id = ANY (:ids)
             ORDER BY at, id
            """)
        .param("person", person.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(KeptFileRepository::read)
        .list();
  }

  int count(PersonId person) {
    return jdbc.sql("SELECT count(*) FROM coordination.upload WHERE person = :person")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  /** Takes somebody's file away; empty when they have none of that identifier, or no more. */
  Optional<KeptFile> take(PersonId person, UUID id) {
    return jdbc.sql(
            "DELETE FROM coordination.upload WHERE id = :id AND person = :person RETURNING *")
        .param("id", id)
        .param("person", person.value())
        .query(KeptFileRepository::read)
        .optional();
  }

  /** Takes away some of those that have waited since before. */
  List<KeptFile> takeOlderThan(Instant before, int limit) {
    return jdbc.sql(
            """
            DELETE FROM coordination.upload WHERE id IN (
              SELECT id FROM coordination.upload WHERE at < :before
               ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .param("before", Timestamp.from(before))
        .param("limit", limit)
        .query(KeptFileRepository::read)
        .list();
  }
}
