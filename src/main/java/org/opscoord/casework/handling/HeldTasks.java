package org.opscoord.casework.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/** The open tasks of cases, as the engine knows them. Changes happen in the running transaction. */
public interface HeldTasks {

  /**
   * Does some work so that what it found of a task still holds when it changes that task: whoever
   * completes or changes the task meanwhile makes one of both fail.
   *
   * @throws org.camunda.bpm.engine.OptimisticLockingException when the work is the one that fails
   */
  <T> T atOnce(Supplier<T> work);

  /** The open task of that id, if it belongs to a case. */
  Optional<HeldTask> find(String taskId);

  /** The open tasks of a case, in no order. */
  List<HeldTask> ofCase(CaseNumber number);

  /** Everybody who may do an open task of a case now. */
  default Stream<PersonId> holders(CaseNumber number) {
    return ofCase(number).stream().flatMap(task -> task.holders().stream()).distinct();
  }

  /**
   * Completes a task as somebody who holds it, claiming it first where nobody has. Rights and the
   * rules of its form are checked.
   */
  void complete(String taskId, PersonId person, Map<String, Object> answers);

  /** Gives a task to somebody who will give it back. */
  void lend(String taskId, PersonId person);

  /** Gives a lent task back to its owner. */
  void giveBack(String taskId);

  /** The open tasks that somebody does, or may take on as one of several by name. */
  List<HeldTask> of(PersonId person);

  /**
   * Puts substitutes in the place of those holders of a task who are away, and gives it back to
   * those who are there again. Does nothing to a task that is lent, and nothing twice.
   */
  void standIn(String taskId);

  /** Gives a task to somebody for good. */
  void give(String taskId, PersonId person);
}
