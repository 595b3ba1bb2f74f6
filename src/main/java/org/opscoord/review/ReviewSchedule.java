package org.opscoord.review;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.ProcessNames;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.opscoord.review.ProcessEvidence.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins reviews by itself: when one is due again, or when the figures of a process say so. */
@Service
@Transactional
public class ReviewSchedule {

  private static final int MONTHS_BACK = 3;

  private final ReviewedModels models;
  private final ReviewRepository repository;
  private final ProcessEvidence evidence;
  private final HealthTable health;
  private final CaseStarts starts;
  private final Cases cases;
  private final Directory directory;
  private final ProcessNames names;
  private final Texts texts;
  private final ReviewSettings settings;
  private final ProductSettings product;
  private final Clock clock;

  ReviewSchedule(
      ReviewedModels models,
      ReviewRepository repository,
      ProcessEvidence evidence,
      HealthTable health,
      CaseStarts starts,
      Cases cases,
      Directory directory,
      ProcessNames names,
      Texts texts,
      ReviewSettings settings,
      ProductSettings product,
      Clock clock) {
    this.models = models;
    this.repository = repository;
    this.evidence = evidence;
    this.health = health;
    this.starts = starts;
    this.cases = cases;
    this.directory = directory;
    this.names = names;
    this.texts = texts;
    this.settings = settings;
    this.product = product;
    this.clock = clock;
  }

  /**
   * Begins what is due: of each process at most one review at a time, and none of what nobody used.
   * Idempotent within a period.
   */
  public void begin() {
    var month = YearMonth.from(clock.instant().atZone(product.zone()));
    for (var process : models.processes()) {
      var reviews = repository.of(process);
      if (process.equals(ReviewModel.PROCESS) || isOpen(reviews)) {
        continue;
      }
      var used =
          evidence.of(process, null, month.minusMonths(settings.everyMonths()), month).stream()
              .anyMatch(step -> step.tasks() > 0);
      if (used && (isDue(reviews) || isUnwell(process, month, reviews))) {
        starts.start(
            ReviewModel.PROCESS,
            owner(),
            Map.of(
                "title", texts.text("review.title", names.of(process)),
                "process", process,
                "months", settings.everyMonths(),
                "occasion", texts.text("review.occasion")),
            null);
      }
    }
  }

  private PersonId owner() {
    return directory.withRole(Role.PROCESS_OWNER).stream()
        .findFirst()
        .orElseGet(directory::coordinator);
  }

  private boolean isOpen(List<Review> reviews) {
    return !reviews.isEmpty() && cases.require(reviews.get(0).number()).state() == CaseState.OPEN;
  }

  private boolean isDue(List<Review> reviews) {
    return reviews.isEmpty()
        || reviews
            .get(0)
            .openedAt()
            .atZone(product.zone())
            .plusMonths(settings.everyMonths())
            .toInstant()
            .isBefore(clock.instant());
  }

  /** Not again for what a review of the last months has seen already. */
  private boolean isUnwell(String process, YearMonth month, List<Review> reviews) {
    var since = month.minusMonths(MONTHS_BACK);
    if (!reviews.isEmpty() && !reviews.get(0).until().isBefore(since)) {
      return false;
    }
    var steps = evidence.of(process, null, since, month);
    var tasks = steps.stream().mapToLong(Step::tasks).sum();
    return tasks > 0
        && health.callsForReview(
            process,
            tasks,
            100 * steps.stream().mapToDouble(it -> it.tasks() * it.lateShare()).sum() / tasks,
            steps.stream().mapToDouble(it -> it.tasks() * it.waitingHours()).sum() / tasks);
  }
}
