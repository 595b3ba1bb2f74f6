package org.opscoord.casework.acting;

import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/** Somebody does a task for somebody else. */
public record Acting(
    String taskId, CaseNumber caseNumber, String stepName, PersonId person, PersonId substitute) {}
