package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import org.opscoord.directory.PersonId;

/** The steps that a case went through before a task, and the way back to them. */
public interface EarlierSteps {

  /**
   * A step that was completed before.
   *
   * @param step id of the user task in the model
   * @param by everybody who completed it, the newest last
   */
  record Earlier(String step, String name, List<PersonId> by) {

    public Earlier {
      by = List.copyOf(by);
    }
  }

  /**
   * The steps to which the case can go back from a task without tearing anything apart, the newest
   * first: user tasks completed in the same part of the model, none of them repeated, and none at
   * all while another branch is active.
   */
  List<Earlier> before(String taskId);

  /**
   * The step from which the case came to a task by nothing but exclusive gateways, with whoever
   * completed it then; empty when there is none, or another branch is active.
   *
   * @param acrossAutomatic whether automatic steps may lie between too
   */
  Optional<Earlier> justBefore(String taskId, boolean acrossAutomatic);

  /** As {@link #goBack}, and whoever is named has the earlier step again. */
  void takeBack(String taskId, String step, PersonId person);

  /** Ends a task undone and goes on at an earlier step. */
  void goBack(String taskId, String step);
}
