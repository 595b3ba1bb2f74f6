package org.opscoord.casework.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCancelled;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseEvents.TaskRescheduled;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns the engine's task events into ours. Tasks outside a case are passed over. */
@Component
class TaskLife {

  private final ObjectProvider<CaseRegister> cases;
  private final TaskFacts facts;
  private final ObjectProvider<TaskHolders> holders;
  private final ObjectProvider<TaskStandIns> standIns;
  private final ObjectProvider<Trail> trail;
  private final ObjectProvider<CurrentPerson> currentPerson;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TaskLife(
      ObjectProvider<CaseRegister> cases,
      TaskFacts facts,
      ObjectProvider<TaskHolders> holders,
      ObjectProvider<TaskStandIns> standIns,
      ObjectProvider<Trail> trail,
      ObjectProvider<CurrentPerson> currentPerson,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.facts = facts;
    this.holders = holders;
    this.standIns = standIns;
    this.trail = trail;
    this.currentPerson = currentPerson;
    this.events = events;
    this.clock = clock;
  }

  /** An assigned task is announced by the assignment event that follows. */
  void created(DelegateTask task) {
    standIns.getObject().place((TaskEntity) task);
    if (task.getAssignee() == null) {
      announce(task);
    }
  }

  void assigned(DelegateTask task) {
    if (!isNew(task)) {
      standIns.getObject().nameOwner((TaskEntity) task);
    }
    if (task.getAssignee() != null) {
      announce(task);
      recordClaim(task);
    }
  }

  /** The deadline may be changed in Tasklist. */
  void updated(DelegateTask task) {
    if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
      ofCase(task).ifPresent(known -> events.publishEvent(new TaskRescheduled(known)));
    }
  }

  /** Taking on a task that was already there is the person's own act, unlike being given it. */
  private void recordClaim(DelegateTask task) {
    var person = TaskFacts.person(task.getAssignee());
    if (!isNew(task)
        && person != null
        && currentPerson.getObject().id().filter(person::equals).isPresent()) {
      TaskCase.number(task)
          .map(
              number -> Entry.by(number, "task.claimed", person, task.getTaskDefinitionKey(), null))
          .ifPresent(trail.getObject()::record);
    }
  }

  void completed(DelegateTask task) {
    standIns.getObject().done((TaskEntity) task);
    ofCase(task)
        .ifPresent(
            known ->
                events.publishEvent(
                    new TaskCompleted(
                        known, TaskFacts.person(task.getAssignee()), clock.instant())));
  }

  void cancelled(DelegateTask task) {
    ofCase(task).ifPresent(known -> events.publishEvent(new TaskCancelled(known, clock.instant())));
  }

  private void announce(DelegateTask task) {
    ofCase(task)
        .ifPresent(
            known -> {
              List<PersonId> people = holders.getObject().of(task);
              cases.getObject().addParticipants(known.caseNumber(), people);
              events.publishEvent(
                  new TaskAssigned(known, people, TaskFacts.actsFor(task), isNew(task)));
            });
  }

  private static boolean isNew(DelegateTask task) {
    return ((TaskEntity) task).getRevision() == 0;
  }

  private Optional<TaskOfCase> ofCase(DelegateTask task) {
    return facts.of(task);
  }
}
