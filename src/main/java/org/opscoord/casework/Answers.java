package org.opscoord.casework;

import java.util.List;
import java.util.Optional;

/** Answers to forms, as given. */
public interface Answers {

  /** The newest answer to a step of a case. */
  Optional<Answer> latest(CaseNumber number, String step);

  /** The newest answer to one part of a repeated step, for example of one department or seat. */
  Optional<Answer> latest(CaseNumber number, String step, String part);

  /** The newest answer of each part of a step, oldest first. */
  List<Answer> latestOfEachPart(CaseNumber number, String step);

  /**
   * Every answer ever given in a case, oldest first. What was given in the running transaction may
   * have no number yet.
   */
  List<Answer> of(CaseNumber number);

  /** The same, each with its number. */
  List<Answer> numbered(CaseNumber number);
}
