package org.opscoord.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.CaseOpened;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and keeps their files. */
@Service
@Transactional
public class CaseRegister implements Cases {

  private final CaseRepository repository;
  private final CaseSequenceRepository numbers;
  private final Trail trail;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ProductSettings settings;

  CaseRegister(
      CaseRepository repository,
      CaseSequenceRepository numbers,
      Trail trail,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events,
      Clock clock,
      ProductSettings settings) {
    this.repository = repository;
    this.numbers = numbers;
    this.trail = trail;
    this.currentPerson = currentPerson;
    this.events = events;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Opens a case with the next number of its kind and year. Numbers have no gaps: whoever opens
   * another case of the kind waits until this transaction ends.
   *
   * @param kind three capital letters
   * @param source the case it comes from, null for none
   */
  public CaseFile open(
      String kind,
      String title,
      Person requester,
      String processInstanceId,
      @Nullable CaseNumber source) {
    var now = clock.instant();
    var year = now.atZone(settings.zone()).getYear();
    var number = new CaseNumber("%s-%d-%04d".formatted(kind, year, numbers.nextInYear(kind, year)));
    var file =
        new CaseFile(
            number,
            kind,
            title,
            requester.id(),
            requester.department(),
            null,
            List.of(),
            CaseState.OPEN,
            now,
            null,
            source);
    repository.insert(file, processInstanceId);
    repository.insertParticipants(number, List.of(requester.id()));
    trail.record(Entry.by(number, "case.opened", requester.id(), null, null));
    events.publishEvent(new CaseOpened(file));
    return file;
  }

  /** Notes that people have to do with a case, so that they may see it. Idempotent. */
  public void addParticipants(CaseNumber number, Collection<PersonId> people) {
    repository.insertParticipants(number, people);
  }

  /** The case that the process instance runs; empty for instances that run none. */
  @Transactional(readOnly = true)
  public Optional<CaseNumber> ofProcessInstance(String processInstanceId) {
    return repository.ofProcessInstance(processInstanceId);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseNumber number) {
    return repository.find(number);
  }

  @Override
  @Transactional(readOnly = true)
  public CaseFile require(CaseNumber number) {
    return find(number).orElseThrow(() -> new CaseUnknown(number.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<CaseFile> followUps(CaseNumber source) {
    return repository.ofSource(source);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CaseFile> openFollowUps(CaseNumber source, String kind) {
    return followUps(source).stream()
        .filter(file -> file.kind().equals(kind) && file.state() == CaseState.OPEN)
        .toList();
  }

  @Override
  public void assign(CaseNumber number, PersonId lead, List<DepartmentId> affected) {
    repository.updateLead(number, lead);
    repository.replaceDepartments(number, affected.stream().distinct().toList());
    repository.insertParticipants(number, List.of(lead));
    trail.record(entry(number, "case.assigned", lead.value()));
  }

  @Override
  public void affect(CaseNumber number, List<DepartmentId> affected) {
    repository.replaceDepartments(number, affected.stream().distinct().toList());
  }

  @Override
  public void end(CaseNumber number, CaseState state, String outcome) {
    if (!repository.close(number, state, outcome, clock.instant())) {
      if (require(number).state() != state) {
        throw new CaseEnded(number);
      }
      return;
    }
    trail.record(entry(number, "case." + state.name().toLowerCase(Locale.ROOT), outcome));
    events.publishEvent(new CaseEvents.CaseEnded(require(number), outcome));
  }

  private Entry entry(CaseNumber number, String action, String comment) {
    return currentPerson
        .id()
        .map(person -> Entry.by(number, action, person, null, comment))
        .orElseGet(() -> Entry.automatic(number, action, null, comment));
  }
}
