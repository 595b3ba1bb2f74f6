package org.opscoord.kpi.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenRepository {

  private final JdbcClient jdbc;

  ApiTokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ApiToken token, byte[] digest) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_token
              (id, source, digest, measures, expires_at, made_by, made_at)
            VALUES (:id, :source, :digest, :measures, :expiresAt, :by, :at)
            """)
        .param("id", token.id())
        .param("source", token.source())
        .param("digest", digest)
        .param("measures", token.measures().toArray(String[]::new))
        .param("expiresAt", Timestamp.from(token.expiresAt()))
        .param("by", token.by())
        .param("at", Timestamp.from(token.at()))
        .update();
  }

  List<ApiToken> all() {
    return jdbc.sql("SELECT * FROM coordination.kpi_token ORDER BY made_at DESC, id LIMIT 1000")
        .query((row, index) -> token(row))
        .list();
  }

  Optional<ApiToken> find(byte[] digest) {
    return jdbc.sql("SELECT * FROM coordination.kpi_token WHERE digest = :digest")
        .param("digest", digest)
        .query((row, index) -> token(row))
        .optional();
  }

  boolean exists(UUID id) {
    return jdbc.sql("SELECT 1 FROM coordination.kpi_token WHERE id = :id")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void revoke(UUID id, String by, Instant at) {
    jdbc.sql(
            """
            UPDATE coordination.kpi_token SET revoked_by = :by, revoked_at = :at
             WHERE id = :id AND revoked_at IS NULL
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    var revoked = row.getTimestamp("revoked_at");
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("source"),
        Set.of((String[]) row.getArray("measures").getArray()),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
