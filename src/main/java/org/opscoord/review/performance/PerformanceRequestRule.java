package org.opscoord.review.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** A department with a head, a quarter with a scorecard, once, and by somebody whose task it is. */
@Component
class PerformanceRequestRule implements AnswerRule {

  private static final Set<Role> MAY_ASK =
      Set.of(Role.COORDINATOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR, Role.DUTY_EXECUTIVE);

  private final PerformanceReviewRepository repository;
  private final DepartmentScores scores;
  private final Reviewers reviewers;
  private final Directory directory;
  private final Texts texts;

  PerformanceRequestRule(
      PerformanceReviewRepository repository,
      DepartmentScores scores,
      Reviewers reviewers,
      Directory directory,
      Texts texts) {
    this.repository = repository;
    this.scores = scores;
    this.reviewers = reviewers;
    this.directory = directory;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return PerformanceReviewModel.isStep(
        process, step, PerformanceReviewModel.PERFORMANCE_REVIEW_REQUESTED);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var department = new DepartmentId(answer.values().path("department").asText());
    var quarter = answer.values().path("quarter").asText();
    var where = texts.text("review.field.department");
    if (directory.headOf(department).isEmpty()) {
      return List.of(Problem.of(where, "review.performance.noHead"));
    }
    var problems = new ArrayList<Problem>();
    if (!mayAsk(answer.person(), department)) {
      problems.add(Problem.of(directory.nameOf(answer.person()), "review.performance.mayNotAsk"));
    }
    if (scores.card(department, quarter).isEmpty()) {
      problems.add(
          Problem.of(
              texts.text("review.field.quarter"),
              "review.performance.noCard",
              quarter,
              scores.lastQuarter()));
    }
    repository
        .of(department, quarter)
        .ifPresent(
            other ->
                problems.add(
                    Problem.of(
                        where, "review.performance.twice", quarter, other.number().value())));
    return List.copyOf(problems);
  }

  private boolean mayAsk(PersonId person, DepartmentId department) {
    return person.equals(reviewers.head(department))
        || person.equals(reviewers.assessor(department))
        || directory
            .person(person)
            .filter(known -> known.roles().stream().anyMatch(MAY_ASK::contains))
            .isPresent();
  }
}
