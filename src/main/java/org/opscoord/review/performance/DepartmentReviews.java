package org.opscoord.review.performance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.review.performance.PerformanceReview.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A review of a department on its way: opened, concluded with what follows from it, given up. */
@Service
@Transactional
public class DepartmentReviews {

  private static final String ACTION_ITEM = "action-item";

  private final PerformanceReviewRepository repository;
  private final Assessments assessments;
  private final Reviewers reviewers;
  private final DepartmentScores scores;
  private final Answers answers;
  private final CaseStarts starts;
  private final Cases cases;
  private final Clock clock;

  DepartmentReviews(
      PerformanceReviewRepository repository,
      Assessments assessments,
      Reviewers reviewers,
      DepartmentScores scores,
      Answers answers,
      CaseStarts starts,
      Cases cases,
      Clock clock) {
    this.repository = repository;
    this.assessments = assessments;
    this.reviewers = reviewers;
    this.scores = scores;
    this.answers = answers;
    this.starts = starts;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * The review of that number.
   *
   * @throws CaseUnknown when there is none
   */
  @Transactional(readOnly = true)
  public PerformanceReview require(CaseNumber number) {
    return repository.find(number).orElseThrow(() -> new CaseUnknown(number.value()));
  }

  /** Reviews of a department that were not given up, the newest quarter first. */
  @Transactional(readOnly = true)
  public List<PerformanceReview> of(DepartmentId department) {
    return repository.of(department);
  }

  /**
   * Notes whose quarter is reviewed; the executive above leads the case from then on.
   *
   * @throws Refusal when somebody else asked for the same a moment ago
   */
  public void open(CaseNumber number) {
    var asked =
        answers
            .latest(number, PerformanceReviewModel.PERFORMANCE_REVIEW_REQUESTED)
            .orElseThrow()
            .values();
    var department = new DepartmentId(asked.path("department").asText());
    var quarter = asked.path("quarter").asText();
    if (!repository.insert(
        new PerformanceReview(number, department, quarter, clock.instant(), null))) {
      throw new Refusal(
          Kind.CONFLICT,
          "review.performance.twice",
          quarter,
          repository.of(department, quarter).map(other -> other.number().value()).orElse(""));
    }
    cases.assign(number, reviewers.assessor(number), List.of(department));
  }

  /** Starts the action items, sets the targets, and keeps the result. */
  public void conclude(CaseNumber number) {
    var review = require(number);
    var assessor = reviewers.assessor(number);
    for (var action : assessments.actions(number)) {
      starts.start(
          ACTION_ITEM,
          assessor,
          Map.of(
              "title", action.title(),
              "owner", action.owner(),
              "dueDate", action.dueDate(),
              "expectedEvidence", action.expectedEvidence(),
              "sourceKind", "other"),
          number);
    }
    var codes = scores.goals(review.department());
    for (var wanted : assessments.wanted(number)) {
      codes.stream()
          .filter(goal -> goal.indicator().equals(wanted.indicator()))
          .forEach(
              goal -> scores.agree(review.department(), goal.code(), wanted.value(), assessor));
    }
    var rating = assessments.rating(number).orElseThrow();
    repository.conclude(
        number,
        new Result(
            assessments.self(number).orElseThrow().rating(),
            rating,
            assessments.grounds(number).isPresent(),
            scores
                .card(review.department(), review.quarter())
                .map(DepartmentScores.Card::score)
                .orElse(null),
            clock.instant()));
    cases.end(number, CaseState.CLOSED, rating);
  }

  /** Whoever asked takes it back. */
  public void withdraw(CaseNumber number) {
    repository.giveUp(number, clock.instant());
    cases.end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  /** A coordinator ends it. */
  public void cancel(CaseNumber number) {
    repository.giveUp(number, clock.instant());
    cases.end(number, CaseState.CANCELLED, "cancelled");
  }
}
