package org.opscoord.casework.conversation;

import java.util.List;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * Somebody said something about a case. Published in the transaction in which it happened.
 *
 * @param told who should hear of it, without whoever said it
 * @param words what was said; empty for nothing
 * @param request the key under which that person asked for it
 */
public record CaseSpokenOf(
    ConversationKind kind,
    CaseNumber caseNumber,
    PersonId by,
    List<PersonId> told,
    String words,
    UUID request) {

  public CaseSpokenOf {
    told = List.copyOf(told);
  }
}
