package org.opscoord.review;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What is reviewed is deployed, and what came of it is a newer version of it. */
@Component
class ProcessReviewRule implements AnswerRule {

  private final ReviewedModels models;
  private final ReviewRepository repository;
  private final Texts texts;

  ProcessReviewRule(ReviewedModels models, ReviewRepository repository, Texts texts) {
    this.models = models;
    this.repository = repository;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ReviewModel.isStep(
        process, step, ReviewModel.REVIEW_REQUESTED, ReviewModel.CHANGE_PROCESS);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    return answer.step().equals(ReviewModel.CHANGE_PROCESS) ? ofVersion(answer) : ofProcess(answer);
  }

  private List<Problem> ofProcess(Answer answer) {
    var process = answer.values().path("process").asText();
    return models.versions(process).isEmpty()
        ? List.of(Problem.of(texts.text("review.field.process"), "review.process.unknown", process))
        : List.of();
  }

  private List<Problem> ofVersion(Answer answer) {
    var review = repository.find(answer.caseNumber()).orElseThrow();
    var version = answer.values().path("newVersion").asInt();
    var known = models.versions(review.process()).stream().anyMatch(it -> it.number() == version);
    return known && version > review.version()
        ? List.of()
        : List.of(
            Problem.of(
                texts.text("review.field.version"),
                "review.version.unknown",
                review.process(),
                version,
                review.version()));
  }
}
