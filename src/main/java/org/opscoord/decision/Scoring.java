package org.opscoord.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what the options are judged, and how they came out. */
@Service
@Transactional
public class Scoring {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final Trail trail;

  Scoring(Dossier dossier, DecisionRepository repository, Trail trail) {
    this.dossier = dossier;
    this.repository = repository;
    this.trail = trail;
  }

  /** Keeps the criteria that the rules propose, for the lead to start from. */
  public void propose(CaseNumber number, List<ProposedCriterion> criteria) {
    repository.putProposal(number, criteria);
  }

  /** Ranks the options by the newest evaluations and gives the disagreement index, 0 to 1. */
  public BigDecimal score(CaseNumber number) {
    var analysis =
        dossier
            .analysis(number)
            .orElseThrow(() -> new IllegalStateException("There are no options in " + number));
    var ranking = Ranking.of(analysis, dossier.evaluations(number));
    repository.putRanking(number, ranking);
    trail.record(
        Entry.automatic(number, "decision.scored", null, ranking.disagreement().toPlainString()));
    return ranking.disagreement();
  }

  /** The ranking as computed last; empty before the first evaluation. */
  @Transactional(readOnly = true)
  public Optional<Ranking> ranking(CaseNumber number) {
    return repository.ranking(number);
  }
}
