package org.opscoord.action;

import java.util.Set;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/** What the process of an action item can be told from outside. */
public interface ActionProcess {

  /**
   * Whatever waits for one of these people waits for somebody else from now on.
   *
   * @return whether anything did
   */
  boolean handOver(CaseNumber number, Set<PersonId> from, PersonId to);
}
