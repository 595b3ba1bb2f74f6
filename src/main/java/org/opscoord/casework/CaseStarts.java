package org.opscoord.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/** Lets one case lead to another of any kind, for example an issue to a decision. */
public interface CaseStarts {

  /**
   * Opens a case in the running transaction, as if that person had sent the start form of its
   * process: the form and the rules of its room are asked, and the case belongs to that person. Not
   * idempotent: the caller sees to it that it is called once.
   *
   * @param process id of a process model that opens cases
   * @param answers what the start form asks for, by field; dates as {@code YYYY-MM-DD}
   * @param source the case it comes from, null for none
   * @throws AnswerRefused when the form would refuse the answers
   * @throws org.opscoord.engine.Refusal when the person is not in the directory
   * @throws IllegalArgumentException when no deployed process of that id opens cases
   */
  CaseNumber start(
      String process, PersonId requester, Map<String, Object> answers, @Nullable CaseNumber source);
}
