package org.opscoord.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * A seat as it stands.
 *
 * @param wave seats of one wave vote at the same time, waves one after another
 * @param answerBy null until its wave opens
 * @param vote its newest vote, null while it has none
 */
record Seat(
    SeatId id,
    BodyId bodyId,
    int wave,
    @Nullable DepartmentId department,
    @Nullable Instant answerBy,
    List<PersonId> holders,
    @Nullable Vote vote) {

  boolean voted() {
    return vote != null;
  }
}
