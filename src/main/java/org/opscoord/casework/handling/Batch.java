package org.opscoord.casework.handling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * One thing to do to several tasks.
 *
 * @param key chosen by whoever asks; the same key is done once for each task
 * @param tasks ids of tasks of one step of one process
 * @param request what is asked for each, its key left out of account
 */
public record Batch(UUID key, HandlingKind kind, List<String> tasks, HandlingRequest request) {

  public Batch {
    tasks = tasks.stream().distinct().toList();
  }

  /** What is asked for one of the tasks, with a key that is always the same for the two. */
  HandlingRequest of(String task) {
    var own = UUID.nameUUIDFromBytes((key + ":" + task).getBytes(StandardCharsets.UTF_8));
    return new HandlingRequest(
        own, request.reason(), request.person(), request.target(), request.answers());
  }

  /**
   * What became of one task.
   *
   * @param problem why it was not done, in the person's language; null when it was
   */
  public record Result(String task, @Nullable String problem) {}

  /** To whom it goes, null for nobody. */
  @Nullable PersonId person() {
    return request.person();
  }
}
