package org.opscoord.substitution;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters absences and ends them. Tasks are handed over and back within a minute. */
@Service
@Transactional
public class Absences {

  private final AbsenceRepository repository;
  private final AbsenceRules rules;
  private final Substitutes substitutes;
  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Absences(
      AbsenceRepository repository,
      AbsenceRules rules,
      Substitutes substitutes,
      Directory directory,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.rules = rules;
    this.substitutes = substitutes;
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.events = events;
    this.clock = clock;
  }

  /** The person acting now. */
  public Person acting() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "substitution.needsPerson"));
  }

  /**
   * The absences of somebody, and those in which they stand in, that are not over.
   *
   * @throws Refusal when the person acting now may not ask
   */
  @Transactional(readOnly = true)
  public List<Absence> concerning(PersonId person) {
    rules.requireMay(acting(), person);
    return repository.concerning(person, substitutes.today());
  }

  /**
   * Enters an absence. Doing so again with the same id and content does nothing.
   *
   * @throws Refusal when the person acting now may not, or it cannot be as it is
   */
  public Absence enter(AbsenceEntry entry) {
    var acting = acting();
    rules.requireMay(acting, entry.person());
    repository.lock();
    var absence = entry.by(acting.id());
    var known = repository.find(entry.id());
    if (known.isPresent()) {
      if (!known.get().equals(absence)) {
        throw new Refusal(Kind.CONFLICT, "substitution.key.used");
      }
      return absence;
    }
    var today = substitutes.today();
    rules.require(absence, today, repository.notOver(today));
    repository.insert(absence, clock.instant());
    events.publishEvent(new AbsenceChanged(absence, acting.id()));
    return absence;
  }

  /**
   * Ends an absence before its last day, or before it begins. Ending it again does nothing.
   *
   * @throws Refusal when there is none, or the person acting now may not
   */
  public void end(UUID id) {
    var acting = acting();
    var absence =
        repository.find(id).orElseThrow(() -> new Refusal(Kind.UNKNOWN, "substitution.unknown"));
    rules.requireMay(acting, absence.person());
    if (repository.end(id, acting.id(), clock.instant())) {
      events.publishEvent(new AbsenceChanged(repository.find(id).orElseThrow(), acting.id()));
    }
  }
}
