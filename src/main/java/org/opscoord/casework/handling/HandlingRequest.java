package org.opscoord.casework.handling;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
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
 * @param answers to the task's form, where it is to be completed
 */
public record HandlingRequest(
    UUID key,
    String reason,
    @Nullable PersonId person,
    @Nullable String target,
    Map<String, Object> answers) {

  public HandlingRequest {
    answers = Collections.unmodifiableMap(new HashMap<>(answers));
  }

  /** A request without answers. */
  public HandlingRequest(
      UUID key, String reason, @Nullable PersonId person, @Nullable String target) {
    this(key, reason, person, target, Map.of());
  }
}
