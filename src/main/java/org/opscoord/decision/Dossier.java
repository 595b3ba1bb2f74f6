package org.opscoord.decision;

import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.DecisionModel.ANSWER_QUESTION;
import static org.opscoord.decision.DecisionModel.CONTRIBUTE_INFORMATION;
import static org.opscoord.decision.DecisionModel.EVALUATE_OPTIONS;
import static org.opscoord.decision.DecisionModel.RECOMMEND_OPTION;
import static org.opscoord.decision.DecisionModel.RECONCILE_VIEWS;
import static org.opscoord.decision.DecisionModel.REQUEST_SUBMITTED;
import static org.opscoord.decision.DecisionModel.REVIEW_OUTCOME;
import static org.opscoord.decision.DecisionModel.SCREEN_REQUEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said about a decision so far: their newest answers, in the words of decisions. */
@Service
@Transactional(readOnly = true)
public class Dossier {

  private final Answers answers;
  private final Cases cases;

  Dossier(Answers answers, Cases cases) {
    this.answers = answers;
    this.cases = cases;
  }

  /** A question of the coordinator; answer and links are empty while there is none. */
  record Question(String question, String answer, String links) {}

  public DecisionRequest request(CaseNumber number) {
    return DecisionRequest.of(require(number, REQUEST_SUBMITTED).values());
  }

  Answer screening(CaseNumber number) {
    return require(number, SCREEN_REQUEST);
  }

  /** Questions asked while screening, oldest first. */
  List<Question> questions(CaseNumber number) {
    var asked = new ArrayList<Question>();
    for (var answer : answers.of(number)) {
      var fields = new Fields(answer.values());
      if (answer.step().equals(SCREEN_REQUEST) && fields.text("screening").equals("ask")) {
        asked.add(new Question(fields.text("question"), "", ""));
      } else if (answer.step().equals(ANSWER_QUESTION) && !asked.isEmpty()) {
        var open = asked.remove(asked.size() - 1);
        asked.add(new Question(open.question(), fields.text("answer"), fields.text("links")));
      }
    }
    return List.copyOf(asked);
  }

  /** What each department said last, in the order in which they answered. */
  public List<Contribution> contributions(CaseNumber number) {
    return answers.latestOfEachPart(number, CONTRIBUTE_INFORMATION).stream()
        .map(Contribution::of)
        .toList();
  }

  /** Affected departments that have never answered. */
  public List<DepartmentId> unheard(CaseNumber number) {
    var heard = contributions(number).stream().map(Contribution::department).toList();
    return cases.require(number).affected().stream()
        .filter(department -> !heard.contains(department))
        .toList();
  }

  public Optional<Analysis> analysis(CaseNumber number) {
    return answers.latest(number, ANALYSE_PROBLEM).map(answer -> Analysis.of(answer.values()));
  }

  /** The newest scores of each department that is affected now. */
  public List<Evaluation> evaluations(CaseNumber number) {
    var affected = cases.require(number).affected();
    return answers.latestOfEachPart(number, EVALUATE_OPTIONS).stream()
        .map(Evaluation::of)
        .filter(evaluation -> affected.contains(evaluation.department()))
        .toList();
  }

  Optional<Evaluation> evaluation(CaseNumber number, String part) {
    return answers.latest(number, EVALUATE_OPTIONS, part).map(Evaluation::of);
  }

  public Optional<Reconciliation> reconciliation(CaseNumber number) {
    return answers
        .latest(number, RECONCILE_VIEWS)
        .map(answer -> Reconciliation.of(answer.values()));
  }

  public Optional<Recommendation> recommendation(CaseNumber number) {
    return answers
        .latest(number, RECOMMEND_OPTION)
        .map(answer -> Recommendation.of(answer.values()));
  }

  Answer review(CaseNumber number) {
    return require(number, REVIEW_OUTCOME);
  }

  private Answer require(CaseNumber number, String step) {
    return answers
        .latest(number, step)
        .orElseThrow(
            () ->
                new IllegalStateException("Nobody has answered %s of %s".formatted(step, number)));
  }
}
