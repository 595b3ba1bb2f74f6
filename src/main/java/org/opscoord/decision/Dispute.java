package org.opscoord.decision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.Ranking.DepartmentScore;
import org.opscoord.decision.Ranking.Ranked;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between whom the disagreement about a decision is, and about what. */
@Service
@Transactional(readOnly = true)
public class Dispute {

  private static final int LONGEST_SUBJECT = 4_000;

  private final Scoring scoring;
  private final Dossier dossier;

  Dispute(Scoring scoring, Dossier dossier) {
    this.scoring = scoring;
    this.dossier = dossier;
  }

  /** Every department that gave the most disputed option its lowest or its highest score. */
  public List<DepartmentId> furthestApart(CaseNumber number) {
    var option = mostDisputed(number);
    return Stream.of(option.lowest(), option.highest())
        .flatMap(
            score -> option.departments().stream().filter(given -> given.score().equals(score)))
        .map(DepartmentScore::department)
        .distinct()
        .toList();
  }

  /** The problem and the most disputed option, at most 4,000 characters. */
  public String subject(CaseNumber number) {
    var problem = dossier.analysis(number).orElseThrow().problem();
    var subject = mostDisputed(number).option() + "\n\n" + problem;
    return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
  }

  private Ranked mostDisputed(CaseNumber number) {
    return scoring.ranking(number).orElseThrow().options().stream()
        .max(Comparator.comparing(Ranked::spread))
        .orElseThrow();
  }
}
