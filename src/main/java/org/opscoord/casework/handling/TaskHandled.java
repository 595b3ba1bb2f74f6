package org.opscoord.casework.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * Somebody did something to a task. Published in the transaction in which it happened.
 *
 * @param task as it was before
 * @param other whom it concerns first; null for nobody
 * @param told everybody who should hear of it, without whoever did it
 * @param reason as the person wrote it; empty for none
 * @param request the key under which that person asked for it
 */
public record TaskHandled(
    HandlingKind kind,
    HeldTask task,
    PersonId by,
    @Nullable PersonId other,
    List<PersonId> told,
    String reason,
    UUID request,
    Instant at) {}
