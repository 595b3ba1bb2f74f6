package org.opscoord.duty;

import java.util.List;
import org.opscoord.engine.Refusal;

/** The file of a roster contains mistakes; nothing has been changed. */
public class RosterRefused extends Refusal {

  private final transient List<RosterMistake> mistakes;

  public RosterRefused(List<RosterMistake> mistakes) {
    super(Kind.INVALID, "duty.import.refused", mistakes.size());
    this.mistakes = List.copyOf(mistakes);
  }

  @Override
  public List<Problem> problems() {
    return mistakes.stream().map(RosterMistake::asProblem).toList();
  }
}
