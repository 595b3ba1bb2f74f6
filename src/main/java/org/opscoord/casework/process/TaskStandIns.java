package org.opscoord.casework.process;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.acting.StandIns;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * Puts substitutes in the place of those who are away, in the running command. The owner of a task
 * that is not lent is whom its assignee does it for.
 */
@Component
class TaskStandIns {

  private final TaskFacts facts;
  private final TaskCandidates candidates;
  private final StandIns standIns;

  TaskStandIns(TaskFacts facts, TaskCandidates candidates, StandIns standIns) {
    this.facts = facts;
    this.candidates = candidates;
    this.standIns = standIns;
  }

  /** Gives a task to whoever is to do it now: a substitute, or the person again. */
  void place(TaskEntity task) {
    if (task.getDelegationState() != DelegationState.PENDING) {
      facts.of(task).ifPresent(known -> place(task, known));
    }
  }

  private void place(TaskEntity task, TaskOfCase known) {
    var assignee = TaskFacts.person(task.getAssignee());
    if (assignee == null) {
      candidates.place(task, known);
      return;
    }
    var acting = task.getOwner() == null ? null : TaskFacts.actsFor(task);
    var person = acting == null ? assignee : acting;
    var wanted =
        standIns.away(Set.of(person), known.caseNumber()).isEmpty()
            ? person
            : standIns.substituteOf(known, person).orElse(person);
    if (!wanted.equals(assignee)) {
      task.setAssignee(wanted.value());
      task.setOwner(wanted.equals(person) ? null : person.value());
      note(known, person, assignee, wanted);
      announce(task);
    }
  }

  private void note(TaskOfCase known, PersonId person, PersonId before, PersonId now) {
    if (now.equals(person)) {
      standIns.back(known, person, before);
    } else {
      standIns.begin(known, person, before, now);
    }
  }

  /** A new task is announced by the engine itself. */
  private static void announce(TaskEntity task) {
    if (task.getRevision() > 0) {
      task.triggerUpdateEvent();
    }
  }

  /** Keeps the owner in step with the assignee. */
  void nameOwner(TaskEntity task) {
    var assignee = TaskFacts.person(task.getAssignee());
    if (assignee == null || task.getDelegationState() == DelegationState.PENDING) {
      return;
    }
    var person = standIns.personFor(task.getId(), assignee).map(PersonId::value).orElse(null);
    if (!Objects.equals(person, task.getOwner())) {
      task.setOwner(person);
    }
  }

  void done(TaskEntity task) {
    var person = TaskFacts.actsFor(task);
    if (person != null) {
      standIns.done(task.getId(), person);
    }
  }

  /** The task is somebody else's now, for themselves. */
  void over(String taskId) {
    standIns.over(taskId);
  }
}
