package org.opscoord.casework.acting;

import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.PersonId;

/** A task is the person's own again. Published in the transaction in which it happens. */
public record TaskCameBack(TaskOfCase task, PersonId person, PersonId substitute) {}
