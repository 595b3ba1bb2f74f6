package org.opscoord.mediation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.mediation.Proceedings.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a mediation ends, and what follows from it. */
@Service
@Transactional
public class MediationEnding {

  private static final String ACTION_ITEM = "action-item";

  private final MediationRounds rounds;
  private final MediationRepository repository;
  private final Proceedings proceedings;
  private final CaseStarts starts;
  private final Cases cases;
  private final Trail trail;
  private final Clock clock;

  MediationEnding(
      MediationRounds rounds,
      MediationRepository repository,
      Proceedings proceedings,
      CaseStarts starts,
      Cases cases,
      Trail trail,
      Clock clock) {
    this.rounds = rounds;
    this.repository = repository;
    this.proceedings = proceedings;
    this.starts = starts;
    this.cases = cases;
    this.trail = trail;
    this.clock = clock;
  }

  /** Starts a case for each action of the outcome; the mediator asked for it. */
  public void startActions(CaseNumber number) {
    var mediation = rounds.current(number);
    var mediator = mediation.mediator();
    if (mediator == null) {
      throw new IllegalStateException("Nobody mediates in " + number);
    }
    for (var action : actions(mediation)) {
      starts.start(
          ACTION_ITEM,
          mediator,
          Map.of(
              "title", action.title(),
              "owner", action.owner(),
              "dueDate", action.dueDate(),
              "expectedEvidence", action.expectedEvidence(),
              "sourceKind", "mediation"),
          number);
    }
  }

  /** Writes the outcome down; a case of its own is closed with it. */
  public Outcome close(CaseNumber number) {
    var mediation = rounds.current(number);
    var outcome = outcome(mediation);
    repository.close(mediation, outcome, clock.instant());
    trail.record(Entry.automatic(number, "mediation.concluded", null, outcome.text()));
    if (cases.require(number).kind().equals(MediationModel.KIND)) {
      cases.end(number, CaseState.CLOSED, outcome.kind());
    }
    return outcome;
  }

  /** The requester takes a mediation of its own back. */
  public void withdraw(CaseNumber number) {
    cases.end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  /** A coordinator ends a mediation of its own. */
  public void cancel(CaseNumber number) {
    cases.end(number, CaseState.CANCELLED, "cancelled");
  }

  private List<Action> actions(Mediation mediation) {
    return proceedings
        .appeal(mediation)
        .map(Proceedings.Appeal::actions)
        .orElseGet(() -> proceedings.conclusion(mediation).orElseThrow().actions());
  }

  private Outcome outcome(Mediation mediation) {
    var conclusion = proceedings.conclusion(mediation).orElseThrow();
    return proceedings
        .appeal(mediation)
        .map(
            appeal ->
                new Outcome(
                    "appealed-ruled", appeal.upheld() ? conclusion.text() : appeal.ruling()))
        .orElseGet(() -> new Outcome(conclusion.result(), conclusion.text()));
  }
}
