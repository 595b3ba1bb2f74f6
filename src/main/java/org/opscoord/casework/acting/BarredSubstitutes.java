package org.opscoord.casework.acting;

import java.util.Collection;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.PersonId;

/** Rooms with rules about who must not do a task for somebody else say so here. */
public interface BarredSubstitutes {

  /** Who must not do that task in the place of {@code person}; empty for tasks of other rooms. */
  Collection<PersonId> of(TaskOfCase task, PersonId person);
}
