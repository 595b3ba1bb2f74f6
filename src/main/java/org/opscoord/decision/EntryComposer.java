package org.opscoord.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.approval.Approvals;
import org.opscoord.approval.Outcome;
import org.opscoord.approval.VoteChoice;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DecisionRecord.Considered;
import org.springframework.stereotype.Component;

/** Puts together what the register says about a decision, from everything said in its case. */
@Component
class EntryComposer {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final Approvals approvals;

  EntryComposer(Dossier dossier, DecisionRepository repository, Approvals approvals) {
    this.dossier = dossier;
    this.repository = repository;
    this.approvals = approvals;
  }

  RegisterEntry entry(CaseNumber number, String outcome, boolean provisional, Instant at) {
    var request = dossier.request(number);
    var recommendation = dossier.recommendation(number).orElseThrow();
    var rounds = approvals.of(number);
    return new RegisterEntry(
        number,
        request.title(),
        request.category(),
        outcome,
        provisional,
        recommendation.option(),
        recommendation.expectedOutcome(),
        conditions(recommendation, rounds),
        reasons(rounds),
        recommendation.reviewDate(),
        at,
        recommendation.followUps(),
        record(number, recommendation, rounds),
        null,
        null);
  }

  private DecisionRecord record(
      CaseNumber number, Recommendation recommendation, List<ApprovalRecord> rounds) {
    var analysis = dossier.analysis(number).orElseThrow();
    var ranking = repository.ranking(number).orElseThrow();
    return new DecisionRecord(
        analysis.problem(),
        analysis.causes(),
        analysis.criteria(),
        ranking.options().stream()
            .flatMap(
                ranked ->
                    analysis.options().stream()
                        .filter(option -> option.name().equals(ranked.option()))
                        .map(option -> considered(option, ranked, recommendation)))
            .toList(),
        ranking.disagreement(),
        dossier.contributions(number),
        dossier.unheard(number),
        dossier.reconciliation(number).orElse(null),
        recommendation.rationale(),
        rounds);
  }

  private static Considered considered(
      Option option, Ranking.Ranked ranked, Recommendation recommendation) {
    return new Considered(
        option,
        ranked.rank(),
        ranked.score(),
        ranked.spread(),
        ranked.departments(),
        option.name().equals(recommendation.option()));
  }

  /** Conditions of earlier rounds went into the new recommendation or fell with it. */
  private static String conditions(Recommendation recommendation, List<ApprovalRecord> rounds) {
    var ofVotes =
        newest(rounds)
            .flatMap(round -> round.bodies().stream())
            .flatMap(body -> body.seats().stream())
            .filter(seat -> seat.choice() == VoteChoice.APPROVE_WITH_CONDITIONS)
            .map(ApprovalRecord.Seat::reason)
            .filter(Objects::nonNull);
    return Stream.concat(Stream.of(recommendation.conditions()), ofVotes)
        .filter(condition -> !condition.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Of an approval the round's reasons are its conditions, which stand with the others. */
  private static String reasons(List<ApprovalRecord> rounds) {
    return newest(rounds)
        .filter(round -> round.outcome() != Outcome.APPROVED)
        .map(ApprovalRecord::reason)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<ApprovalRecord> newest(List<ApprovalRecord> rounds) {
    return rounds.isEmpty() ? Stream.empty() : Stream.of(rounds.get(rounds.size() - 1));
  }
}
