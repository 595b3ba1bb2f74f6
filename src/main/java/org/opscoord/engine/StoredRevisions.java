package org.opscoord.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads all revisions for the first in a transaction who asks for one, so that however much is
 * remembered, it costs one question.
 */
@Component
class StoredRevisions implements Revisions {

  private final RevisionsRepository repository;
  private final TransactionMemory memory;

  StoredRevisions(RevisionsRepository repository, TransactionMemory memory) {
    this.repository = repository;
    this.memory = memory;
  }

  private record All() {}

  @Override
  public Optional<UUID> of(String what) {
    Map<String, UUID> all = memory.recall(new All(), repository::all);
    return Optional.ofNullable(all.get(what));
  }

  @Override
  public void forget() {
    memory.forget(new All());
  }
}
