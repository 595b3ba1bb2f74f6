package org.opscoord.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Facts about cases and their tasks, published inside the transaction in which they happen. A
 * listener that writes rows shares that transaction; a listener that throws undoes it.
 */
public final class CaseEvents {

  private CaseEvents() {}

  /** A case was opened. */
  public record CaseOpened(CaseFile caseFile) {}

  /**
   * A case ended.
   *
   * @param outcome in the words of its kind, for example {@code approved}
   */
  public record CaseEnded(CaseFile caseFile, String outcome) {}

  /**
   * A task of a case, in the words of the register.
   *
   * @param process id of the process model
   * @param version of the model; 0 where it was not looked up
   * @param step id of the user task in the model
   * @param part which part of a repeated step; null when the step is not repeated
   * @param department whose work it is: of the assignee, else of the part, else null
   * @param dueAt by when it is to be done, null when there is no deadline
   */
  public record TaskOfCase(
      String taskId,
      CaseNumber caseNumber,
      String process,
      int version,
      String step,
      String name,
      @Nullable String part,
      @Nullable DepartmentId department,
      Instant createdAt,
      @Nullable Instant dueAt) {}

  /**
   * A task waits for somebody new.
   *
   * @param holders everybody who may do it now: the assignee, else the candidates
   * @param inPlaceOf for whom the assignee does it, null for themselves
   * @param isNew whether the task comes into being with the running transaction, so that nobody
   *     outside knows of it
   */
  public record TaskAssigned(
      TaskOfCase task, List<PersonId> holders, @Nullable PersonId inPlaceOf, boolean isNew) {

    /** A known task that its holders do for themselves. */
    public TaskAssigned(TaskOfCase task, List<PersonId> holders) {
      this(task, holders, null, false);
    }
  }

  /** The deadline of an open task is another one now, or none. */
  public record TaskRescheduled(TaskOfCase task) {}

  /**
   * That much of the time for a task is over.
   *
   * @param holders everybody who may do it now
   * @param percent how much of its working time, as its model asked for
   */
  public record TaskReminderDue(TaskOfCase task, List<PersonId> holders, int percent) {}

  /**
   * The deadline of a task has passed.
   *
   * @param recipients everybody who may do it now, or those who lead them
   * @param times how often its holders were told so, this time included
   * @param toHead whether those who lead its holders are told, which happens once
   */
  public record TaskOverdue(
      TaskOfCase task, List<PersonId> recipients, int times, boolean toHead) {}

  /** Somebody finished a task. {@code person} is null when the product did it. */
  public record TaskCompleted(TaskOfCase task, @Nullable PersonId person, Instant at) {}

  /** A task went away without having been done, for example because its time was over. */
  public record TaskCancelled(TaskOfCase task, Instant at) {}
}
