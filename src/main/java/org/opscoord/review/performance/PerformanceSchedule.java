package org.opscoord.review.performance;

import java.util.Map;
import org.opscoord.casework.CaseStarts;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the reviews of departments after each quarter. */
@Service
@Transactional
public class PerformanceSchedule {

  private final PerformanceReviewRepository repository;
  private final DepartmentScores scores;
  private final CaseStarts starts;
  private final Directory directory;
  private final Texts texts;
  private final ProductSettings settings;

  PerformanceSchedule(
      PerformanceReviewRepository repository,
      DepartmentScores scores,
      CaseStarts starts,
      Directory directory,
      Texts texts,
      ProductSettings settings) {
    this.repository = repository;
    this.scores = scores;
    this.starts = starts;
    this.directory = directory;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * Begins a review of each department that has a score in the last quarter, a head and somebody
   * above. Idempotent.
   */
  public void begin() {
    var quarter = scores.lastQuarter();
    for (var department : scores.scored(quarter)) {
      if (repository.of(department, quarter).isEmpty() && hasSomebodyAbove(department)) {
        starts.start(
            PerformanceReviewModel.PROCESS,
            directory.coordinator(),
            Map.of(
                "title",
                texts.text(
                    "review.performance.title",
                    directory.nameOf(department, settings.locale()),
                    quarter),
                "department",
                department.value(),
                "quarter",
                quarter,
                "occasion",
                texts.text("review.performance.occasion")),
            null);
      }
    }
  }

  private boolean hasSomebodyAbove(DepartmentId department) {
    return directory.headOf(department).flatMap(head -> directory.headAbove(head, 1)).isPresent();
  }
}
