package org.opscoord.engine.storage;

import java.util.Optional;
import java.util.UUID;
import org.opscoord.engine.Revisions;

/**
 * Of an engine beside which nobody writes into its tables: what it changes itself is all there is.
 */
final class OnlyNode implements Revisions {

  private volatile UUID revision = UUID.randomUUID();

  @Override
  public Optional<UUID> of(String what) {
    return Optional.of(revision);
  }

  @Override
  public void forget() {
    revision = UUID.randomUUID();
  }
}
