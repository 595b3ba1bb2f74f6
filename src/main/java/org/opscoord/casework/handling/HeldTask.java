package org.opscoord.casework.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.PersonId;

/**
 * An open task and who has it.
 *
 * @param assignee who does it, null while it is only offered
 * @param owner who gave it away and gets it back, or for whom the assignee acts; null for nobody
 * @param lent whether the assignee has it from its owner and gives it back when done
 * @param holders everybody who may do it now: the assignee, else the candidates
 */
public record HeldTask(
    TaskOfCase task,
    @Nullable PersonId assignee,
    @Nullable PersonId owner,
    boolean lent,
    List<PersonId> holders,
    HandlingWords words) {

  public HeldTask {
    holders = List.copyOf(holders);
  }

  /**
   * Process and step of the model; what is done to several tasks at once is done to those of one.
   */
  String modelStep() {
    return task.process() + "/" + task.step();
  }

  /** Whether that person is the one who does it. */
  public boolean isDoneBy(PersonId person) {
    return person.equals(assignee);
  }
}
