package org.opscoord.casework.acting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.casework.acting.ActingRepository.End;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.substitution.Substitutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps account of who does which task for whom. */
@Service
@Transactional
public class StandIns {

  private final Substitutes substitutes;
  private final List<BarredSubstitutes> barred;
  private final ActingRepository repository;
  private final Trail trail;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StandIns(
      Substitutes substitutes,
      List<BarredSubstitutes> barred,
      ActingRepository repository,
      Trail trail,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.substitutes = substitutes;
    this.barred = barred;
    this.repository = repository;
    this.trail = trail;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /** Which of some people are away as far as a case is concerned. */
  @Transactional(readOnly = true)
  public Set<PersonId> away(Collection<PersonId> people, CaseNumber number) {
    return people.isEmpty() ? Set.of() : substitutes.away(people, number.kind());
  }

  /** Who is to do a task of somebody who is away; empty when they are not, or nobody is left. */
  @Transactional(readOnly = true)
  public Optional<PersonId> substituteOf(TaskOfCase task, PersonId person) {
    return substitutes.of(
        person,
        task.caseNumber().kind(),
        barred.stream().flatMap(it -> it.of(task, person).stream()).toList());
  }

  /** For whom somebody does a task; empty when for themselves. */
  @Transactional(readOnly = true)
  public Optional<PersonId> personFor(String taskId, PersonId substitute) {
    return repository.personFor(taskId, substitute);
  }

  /** What is being done of some tasks for somebody else. */
  @Transactional(readOnly = true)
  public List<Acting> of(Collection<String> taskIds) {
    return taskIds.isEmpty() ? List.of() : repository.openOf(taskIds);
  }

  /**
   * Notes that a substitute has a task now.
   *
   * @param before who had it until now: the person, or another substitute of theirs
   */
  public void begin(TaskOfCase task, PersonId person, PersonId before, PersonId substitute) {
    repository.end(task.taskId(), person, End.OTHERWISE, clock.instant());
    repository.insert(
        new Acting(task.taskId(), task.caseNumber(), task.name(), person, substitute),
        clock.instant());
    record(task, "task.stoodIn", before, substitute);
    events.publishEvent(new TaskStoodIn(task, person, before, substitute));
  }

  /** Notes that a person has their task back. */
  public void back(TaskOfCase task, PersonId person, PersonId substitute) {
    repository.end(task.taskId(), person, End.BACK, clock.instant());
    record(task, "task.cameBack", substitute, person);
    events.publishEvent(new TaskCameBack(task, person, substitute));
  }

  /** Notes that a substitute has done a task. */
  public void done(String taskId, PersonId person) {
    repository.end(taskId, person, End.DONE, clock.instant());
  }

  /** Notes that nobody does a task for anybody any more, as it is somebody else's now. */
  public void over(String taskId) {
    repository.endAll(taskId, clock.instant());
  }

  private void record(TaskOfCase task, String action, PersonId from, PersonId to) {
    trail.record(
        Entry.automatic(
            task.caseNumber(),
            action,
            task.step(),
            "%s → %s".formatted(directory.nameOf(from), directory.nameOf(to))));
  }
}
