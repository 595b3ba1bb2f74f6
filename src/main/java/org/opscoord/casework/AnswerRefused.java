package org.opscoord.casework;

import java.util.List;
import org.opscoord.engine.Refusal;

/** An answer to a form breaks the form's rules; nothing of it was stored. */
public class AnswerRefused extends Refusal {

  private final transient List<Problem> problems;

  public AnswerRefused(List<Problem> problems) {
    super(Kind.INVALID, "answer.refused");
    this.problems = List.copyOf(problems);
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }
}
