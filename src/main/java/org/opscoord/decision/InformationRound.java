package org.opscoord.decision;

import static org.opscoord.decision.DecisionModel.CONTRIBUTE_INFORMATION;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.DecisionEvents.InformationMissing;
import org.opscoord.decision.DecisionEvents.InformationReminded;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The affected departments are asked for what they know, reminded, and in the end not waited for.
 */
@Service
@Transactional
public class InformationRound {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final List<DepartmentFigures> figures;
  private final FiguresRepository snapshots;
  private final Answers answers;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InformationRound(
      Dossier dossier,
      DecisionRepository repository,
      List<DepartmentFigures> figures,
      FiguresRepository snapshots,
      Answers answers,
      Cases cases,
      Directory directory,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.dossier = dossier;
    this.repository = repository;
    this.figures = figures;
    this.snapshots = snapshots;
    this.answers = answers;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Begins a round: takes a snapshot of each department's figures. A new round replaces it. */
  public void prepare(CaseNumber number) {
    var now = clock.instant();
    repository.informationAsked(number, now);
    for (var department : cases.require(number).affected()) {
      var snapshot = figures.stream().flatMap(source -> source.of(department).stream()).toList();
      snapshots.put(number, department, snapshot, now);
    }
  }

  /** Reminds the departments that have not answered in this round. */
  public void remind(CaseNumber number) {
    for (var department : unansweredInThisRound(number)) {
      directory
          .representativeOf(department)
          .ifPresent(
              person -> events.publishEvent(new InformationReminded(number, department, person)));
    }
  }

  /**
   * Records who was not heard. A department that answered in an earlier round was heard, even when
   * it has nothing to add in this one.
   */
  public void recordMissing(CaseNumber number) {
    var missing = dossier.unheard(number);
    if (missing.isEmpty()) {
      return;
    }
    var names = missing.stream().map(DepartmentId::value).collect(Collectors.joining(", "));
    trail.record(
        Entry.automatic(number, "decision.information.missing", CONTRIBUTE_INFORMATION, names));
    events.publishEvent(new InformationMissing(number, missing));
  }

  private List<DepartmentId> unansweredInThisRound(CaseNumber number) {
    var askedAt = repository.informationAskedAt(number).orElseThrow();
    var answered =
        answers.latestOfEachPart(number, CONTRIBUTE_INFORMATION).stream()
            .filter(answer -> !answer.at().isBefore(askedAt))
            .map(Parts::department)
            .toList();
    return cases.require(number).affected().stream()
        .filter(department -> !answered.contains(department))
        .toList();
  }
}
