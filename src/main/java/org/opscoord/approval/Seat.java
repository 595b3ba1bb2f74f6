package org.opscoord.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * A seat as it stands.
 *
 * @param wave seats of one wave vote at the same time, waves one after another
 * @param answerBy null until its wave opens
 * @param standingIn for whom a substitute holds it, by the substitute
 * @param vote its newest vote, null while it has none
 */
record Seat(
    SeatId id,
    BodyId bodyId,
    int wave,
    @Nullable DepartmentId department,
    @Nullable Instant answerBy,
    List<PersonId> holders,
    Map<PersonId, PersonId> standingIn,
    @Nullable Vote vote) {

  Seat {
    holders = List.copyOf(holders);
    standingIn = Map.copyOf(standingIn);
  }

  /** Those whose seat it is, though others may hold it for them while they are away. */
  List<PersonId> entitled() {
    return holders.stream().map(it -> standingIn.getOrDefault(it, it)).toList();
  }

  boolean voted() {
    return vote != null;
  }
}
