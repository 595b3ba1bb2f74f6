package org.opscoord.casework;

import java.util.List;
import org.opscoord.engine.Refusal.Problem;

/**
 * A rule of a process family about an answer that a form's schema cannot express, for example that
 * weights add up to 100. Asked after the schema is satisfied and before anything is stored; beans
 * of this type are found by themselves.
 */
public interface AnswerRule {

  /** Whether the rule concerns that step. */
  boolean concerns(String process, String step);

  /**
   * What is wrong with the answer; empty when nothing is.
   *
   * @param answer the answer as it would be stored; its id is 0
   */
  List<Problem> problems(Answer answer);
}
