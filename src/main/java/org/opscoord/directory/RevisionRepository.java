package org.opscoord.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Revisions;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether the directory has changed, and lets changes come one after another. */
@Repository
class RevisionRepository {

  private static final String DIRECTORY = "directory";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Revisions revisions;

  RevisionRepository(JdbcClient jdbc, Clock clock, Revisions revisions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.revisions = revisions;
  }

  /** Another value after each change; the running transaction sees one, until it looks anew. */
  UUID current() {
    return revisions.of(DIRECTORY).orElseThrow();
  }

  void lookAnew() {
    revisions.forget();
  }

  /** Makes everybody else who wants to change the directory wait for this transaction. */
  void lock() {
    jdbc.sql("SELECT revision FROM coordination.directory_revision FOR UPDATE")
        .query(UUID.class)
        .single();
  }

  void renew(@Nullable PersonId by) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.directory_revision
                SET revision = :revision, changed_at = :at, changed_by = :by
                """)
            .param("revision", UUID.randomUUID())
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("by", by == null ? null : by.value())
            .update());
  }
}
