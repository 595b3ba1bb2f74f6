package org.opscoord.mediation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediations up to the answers of the sides. A case has at most one that has not ended. */
@Service
@Transactional
public class MediationRounds {

  private final MediationRepository repository;
  private final Proceedings proceedings;
  private final RequestedSides requested;
  private final Answers answers;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final Clock clock;

  MediationRounds(
      MediationRepository repository,
      Proceedings proceedings,
      RequestedSides requested,
      Answers answers,
      Cases cases,
      Directory directory,
      Trail trail,
      Clock clock) {
    this.repository = repository;
    this.proceedings = proceedings;
    this.requested = requested;
    this.answers = answers;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.clock = clock;
  }

  /** Opens what somebody asked for in the start form. */
  public void open(CaseNumber number) {
    var request = answers.latest(number, MediationModel.MEDIATION_REQUESTED).orElseThrow();
    var values = request.values();
    open(
        number,
        values.path("subject").asText(),
        values.path("tried").asText(""),
        requested.of(request).known());
  }

  /** Opens a mediation within the case of another process. */
  public void open(CaseNumber number, String subject, List<DepartmentId> sides) {
    open(number, subject, "", sides);
  }

  private void open(CaseNumber number, String subject, String tried, List<DepartmentId> sides) {
    var since = answers.numbered(number).stream().mapToLong(Answer::id).max().orElse(0);
    repository.insert(number, subject, tried, sides, since, clock.instant());
  }

  /** Names a coordinator of neither side; only where there is none, one of a side. */
  public void nameMediator(CaseNumber number) {
    var mediation = current(number);
    var coordinators = directory.withRole(Role.COORDINATOR);
    var mediator =
        coordinators.stream()
            .filter(person -> !belongsTo(mediation.sides(), person))
            .findFirst()
            .or(() -> coordinators.stream().findFirst())
            .orElseGet(directory::coordinator);
    repository.name(mediation, mediator);
    if (cases.require(number).kind().equals(MediationModel.KIND)) {
      cases.assign(number, mediator, mediation.sides());
    }
    trail.record(Entry.automatic(number, "mediation.mediator", null, directory.nameOf(mediator)));
  }

  /** From now on every side reads all positions; records who gave none. */
  public void openPositions(CaseNumber number) {
    var mediation = current(number);
    repository.openPositions(mediation, clock.instant());
    var missing = withoutPosition(mediation);
    if (!missing.isEmpty()) {
      note(number, "mediation.positions.missing", MediationModel.STATE_POSITION, missing);
    }
  }

  /** Who has not answered counts as having accepted, and the record says so. */
  public void countAcceptances(CaseNumber number) {
    var mediation = current(number);
    repository.closeAcceptance(mediation, clock.instant());
    var silent = withoutAcceptance(mediation);
    if (!silent.isEmpty()) {
      note(number, "mediation.accepted.silently", MediationModel.ACCEPT_OUTCOME, silent);
    }
  }

  /** Whether a side appealed against the outcome. */
  @Transactional(readOnly = true)
  public boolean appealed(CaseNumber number) {
    return proceedings.acceptances(current(number)).stream()
        .anyMatch(Proceedings.Acceptance::appeals);
  }

  /** The newest mediation of the case. */
  @Transactional(readOnly = true)
  public Mediation current(CaseNumber number) {
    return repository
        .latest(number)
        .orElseThrow(() -> new IllegalStateException("No mediation in " + number));
  }

  List<DepartmentId> withoutPosition(Mediation mediation) {
    var heard = proceedings.positions(mediation).stream().map(Proceedings.Position::side).toList();
    return mediation.sides().stream().filter(side -> !heard.contains(side)).toList();
  }

  List<DepartmentId> withoutAcceptance(Mediation mediation) {
    var answered =
        proceedings.acceptances(mediation).stream().map(Proceedings.Acceptance::side).toList();
    return mediation.sides().stream().filter(side -> !answered.contains(side)).toList();
  }

  private void note(CaseNumber number, String action, String step, List<DepartmentId> sides) {
    var names = sides.stream().map(DepartmentId::value).collect(Collectors.joining(", "));
    trail.record(Entry.automatic(number, action, step, names));
  }

  private boolean belongsTo(List<DepartmentId> sides, PersonId person) {
    return directory.person(person).filter(known -> sides.contains(known.department())).isPresent();
  }
}
