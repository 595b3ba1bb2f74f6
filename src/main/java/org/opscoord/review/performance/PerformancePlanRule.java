package org.opscoord.review.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.opscoord.review.performance.Assessments.Wanted;
import org.opscoord.review.performance.DepartmentScores.Goal;
import org.springframework.stereotype.Component;

/** A talk was held, an action has a day to come, and a target is one that can be reached. */
@Component
class PerformancePlanRule implements AnswerRule {

  private final PerformanceReviewRepository repository;
  private final DepartmentScores scores;
  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  PerformancePlanRule(
      PerformanceReviewRepository repository,
      DepartmentScores scores,
      Texts texts,
      Clock clock,
      ProductSettings settings) {
    this.repository = repository;
    this.scores = scores;
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return PerformanceReviewModel.isStep(
        process,
        step,
        PerformanceReviewModel.HOLD_TALK,
        PerformanceReviewModel.PLAN_IMPROVEMENT,
        PerformanceReviewModel.SET_TARGETS);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return switch (answer.step()) {
      case PerformanceReviewModel.HOLD_TALK -> ofTalk(answer, today);
      case PerformanceReviewModel.PLAN_IMPROVEMENT -> ofActions(answer, today);
      default -> ofTargets(answer);
    };
  }

  private List<Problem> ofTalk(Answer answer, LocalDate today) {
    return LocalDate.parse(answer.values().path("talkOn").asText()).isAfter(today)
        ? List.of(
            Problem.of(texts.text("review.field.talkOn"), "review.performance.notHeld", today))
        : List.of();
  }

  private List<Problem> ofActions(Answer answer, LocalDate today) {
    return Assessments.actions(answer.values()).stream()
        .filter(action -> LocalDate.parse(action.dueDate()).isBefore(today))
        .map(
            action ->
                Problem.of(
                    texts.text("review.field.action", action.title()),
                    "review.performance.past",
                    today))
        .toList();
  }

  private List<Problem> ofTargets(Answer answer) {
    var goals = scores.goals(repository.find(answer.caseNumber()).orElseThrow().department());
    return Assessments.wanted(answer.values()).stream()
        .flatMap(wanted -> ofTarget(wanted, goals))
        .toList();
  }

  private static Stream<Problem> ofTarget(Wanted wanted, List<Goal> goals) {
    return goals.stream()
        .filter(goal -> goal.indicator().equals(wanted.indicator()))
        .map(Goal::largest)
        .findFirst()
        .filter(largest -> wanted.value().compareTo(largest) <= 0)
        .map(largest -> Stream.<Problem>empty())
        .orElseGet(() -> Stream.of(Problem.of(wanted.indicator(), "review.performance.target")));
  }
}
