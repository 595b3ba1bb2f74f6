package org.opscoord.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * Somebody asks a colleague to stand a duty of theirs.
 *
 * @param span what is to be stood: a shift or a part of one
 * @param accepted null until it is answered
 */
public record Offer(
    long id,
    Roster roster,
    Span span,
    PersonId offeredBy,
    PersonId offeredTo,
    Instant offeredAt,
    @Nullable Boolean accepted,
    @Nullable Instant answeredAt) {

  /** Whether the colleague has said yes or no. */
  public boolean answered() {
    return accepted != null;
  }
}
