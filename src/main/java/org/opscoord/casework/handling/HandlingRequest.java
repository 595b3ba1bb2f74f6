package org.opscoord.casework.handling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * What somebody asks for.
 *
 * @param key chosen by whoever asks; the same key is done once, however often it comes
 * @param reason why, as the person wrote it; empty for none
 * @param person the other person that it needs, null for none
 * @param target one of the offer's targets, null for none
 */
public record HandlingRequest(
    UUID key, String reason, @Nullable PersonId person, @Nullable String target) {}
