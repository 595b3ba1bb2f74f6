package org.opscoord.casework;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.handling.HeldTask;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What cases wait for now, and whom. */
@Service
@Transactional(readOnly = true)
public class CaseWaiting {

  private final CaseVisibility visibility;
  private final HeldTasks tasks;
  private final WorkingTimes times;

  CaseWaiting(CaseVisibility visibility, HeldTasks tasks, WorkingTimes times) {
    this.visibility = visibility;
    this.tasks = tasks;
    this.times = times;
  }

  /**
   * A task that waits.
   *
   * @param holders whoever of them does it; one when somebody has taken it on
   * @param left working time until it is due, negative when that has passed; null without a
   *     deadline
   */
  public record Waiting(TaskOfCase task, List<PersonId> holders, @Nullable Duration left) {}

  /**
   * The open tasks of a case, the oldest first.
   *
   * @throws CaseUnknown when the person acting now may not see the case
   */
  public List<Waiting> of(CaseNumber number) {
    visibility.require(number);
    return tasks.ofCase(number).stream()
        .sorted(Comparator.comparing(held -> held.task().createdAt()))
        .map(this::waiting)
        .toList();
  }

  private Waiting waiting(HeldTask held) {
    return new Waiting(held.task(), held.holders(), times.left(held.task()));
  }
}
