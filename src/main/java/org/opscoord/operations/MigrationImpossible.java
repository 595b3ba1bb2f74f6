package org.opscoord.operations;

import java.util.List;
import org.opscoord.engine.Refusal;

/** Instances cannot go to the other version as it was planned. */
public class MigrationImpossible extends Refusal {

  private final transient List<Problem> problems;

  public MigrationImpossible(List<Problem> problems) {
    super(Kind.INVALID, "operations.migration.impossible");
    this.problems = List.copyOf(problems);
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }
}
