package org.opscoord.casework.acting;

import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.PersonId;

/**
 * A substitute has a task from now on, or one more. Published in the transaction in which it
 * happens.
 *
 * @param person who would have it
 * @param before who had it until now: the person, or another substitute of theirs
 */
public record TaskStoodIn(TaskOfCase task, PersonId person, PersonId before, PersonId substitute) {}
