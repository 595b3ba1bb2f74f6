package org.opscoord.casework.acting;

import java.util.List;
import java.util.UUID;
import org.opscoord.directory.PersonId;

/**
 * Somebody's absence is over, published once.
 *
 * @param done what was done for them meanwhile, oldest first
 * @param back what is theirs again
 */
public record BackAtWork(UUID absence, PersonId person, List<Acting> done, List<Acting> back) {

  public BackAtWork {
    done = List.copyOf(done);
    back = List.copyOf(back);
  }
}
