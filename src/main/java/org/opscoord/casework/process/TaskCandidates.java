package org.opscoord.casework.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.acting.Acting;
import org.opscoord.casework.acting.StandIns;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts substitutes among the candidates of a task that nobody has taken on. A group goes on without
 * those who are away, unless nobody of it is left.
 */
@Component
class TaskCandidates {

  private final TaskHolders holders;
  private final StandIns standIns;
  private final ObjectProvider<CaseRegister> cases;
  private final ApplicationEventPublisher events;

  TaskCandidates(
      TaskHolders holders,
      StandIns standIns,
      ObjectProvider<CaseRegister> cases,
      ApplicationEventPublisher events) {
    this.holders = holders;
    this.standIns = standIns;
    this.cases = cases;
    this.events = events;
  }

  void place(TaskEntity task, TaskOfCase known) {
    var before = holders.of(task);
    var acting = task.getRevision() == 0 ? List.<Acting>of() : standIns.of(List.of(task.getId()));
    acting.forEach(one -> reconsider(task, known, one));
    var present = holders.of(task);
    var away = standIns.away(present, known.caseNumber());
    var nobodyLeft = away.containsAll(present);
    for (var person : new ArrayList<>(away)) {
      if (nobodyLeft || link(task, person) != null) {
        standIn(task, known, person, person);
      }
    }
    announce(task, known, before);
  }

  /** Whoever was away may be there again, or be stood in for by somebody else. */
  private void reconsider(TaskEntity task, TaskOfCase known, Acting acting) {
    var person = acting.person();
    if (standIns.away(Set.of(person), known.caseNumber()).isEmpty()) {
      drop(task, acting.substitute());
      add(task, person);
      standIns.back(known, person, acting.substitute());
    } else {
      standIn(task, known, person, acting.substitute());
    }
  }

  private void standIn(TaskEntity task, TaskOfCase known, PersonId person, PersonId before) {
    standIns
        .substituteOf(known, person)
        .filter(substitute -> !holders.of(task).contains(substitute))
        .ifPresent(
            substitute -> {
              drop(task, before);
              task.addCandidateUser(substitute.value());
              standIns.begin(known, person, before, substitute);
            });
  }

  /** Members of a candidate group need not be named. */
  private void add(TaskEntity task, PersonId person) {
    if (!holders.of(task).contains(person)) {
      task.addCandidateUser(person.value());
    }
  }

  /** Not by the engine's own way, which looks in the database and finds no link of a new task. */
  private static void drop(TaskEntity task, PersonId person) {
    var link = link(task, person);
    if (link != null) {
      link.delete();
      task.getIdentityLinks().remove(link);
    }
  }

  private static @Nullable IdentityLinkEntity link(TaskEntity task, PersonId person) {
    return task.getIdentityLinks().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .filter(link -> person.value().equals(link.getUserId()))
        .findFirst()
        .orElse(null);
  }

  /** The engine tells of new assignees, and not of new candidates. */
  private void announce(TaskEntity task, TaskOfCase known, List<PersonId> before) {
    var now = holders.of(task);
    if (task.getRevision() > 0 && !before.containsAll(now)) {
      cases.getObject().addParticipants(known.caseNumber(), now);
      events.publishEvent(new TaskAssigned(known, now));
    }
  }
}
