package org.opscoord.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * How old what each node keeps in memory may be: every change, on whatever node, gives a new
 * revision.
 */
public interface Revisions {

  /**
   * The revision that the running transaction sees to its end, or the present one when there is
   * none. Whoever remembers something under it has read that after the revision, never before.
   *
   * @param what a row of {@code coordination.revision}
   * @return empty when nobody watches for changes, so that nothing may be remembered
   */
  Optional<UUID> of(String what);

  /** Lets the running transaction look anew: it has changed something, or waited for who did. */
  void forget();
}
