package org.opscoord.kpi.outside;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which another system sends measurements; what it holds is told once and never kept.
 *
 * @param source system that it belongs to, for example {@code erp}
 * @param measures what may be sent with it; empty for everything
 * @param revokedAt null while it is good
 */
public record ApiToken(
    UUID id,
    String source,
    Set<String> measures,
    Instant expiresAt,
    String by,
    Instant at,
    @Nullable Instant revokedAt) {

  boolean allows(String measure) {
    return measures.isEmpty() || measures.contains(measure);
  }
}
