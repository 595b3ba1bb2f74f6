package org.opscoord.decision;

import org.opscoord.casework.Answer;
import org.opscoord.directory.DepartmentId;

/** Steps that are repeated for each affected department carry its id as their part. */
final class Parts {

  private Parts() {}

  /** The department that the answer speaks for, which need not be that of the person. */
  static DepartmentId department(Answer answer) {
    var part = answer.part();
    if (part == null) {
      throw new IllegalStateException(
          "Answer %d to %s speaks for no department".formatted(answer.id(), answer.step()));
    }
    return new DepartmentId(part);
  }
}
