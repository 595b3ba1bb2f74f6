package org.opscoord.issue;

import java.util.List;
import java.util.Optional;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * An issue is merged into another open one, and never in a circle: following where that one was
 * merged into must not lead back.
 */
@Component
class TriageRule implements AnswerRule {

  private final IssueRepository issues;
  private final Cases cases;
  private final Directory directory;
  private final Texts texts;

  TriageRule(IssueRepository issues, Cases cases, Directory directory, Texts texts) {
    this.issues = issues;
    this.cases = cases;
    this.directory = directory;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.REVIEW_TRIAGE);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var fields = new Fields(answer.values());
    return switch (fields.text("triage")) {
      case "merge" -> parent(answer.caseNumber(), fields.text("parent"));
      case "overrule" -> department(fields.text("newDepartment"));
      default -> List.of();
    };
  }

  private List<Problem> parent(CaseNumber number, String parent) {
    var possible =
        CaseNumber.isValid(parent)
            && issues.find(new CaseNumber(parent)).isPresent()
            && cases.require(new CaseNumber(parent)).state() == CaseState.OPEN
            && !leadsTo(number, new CaseNumber(parent));
    return possible
        ? List.of()
        : List.of(Problem.of(texts.text("issue.field.parent"), "issue.parent.unknown", parent));
  }

  private boolean leadsTo(CaseNumber number, CaseNumber from) {
    var at = Optional.of(from);
    while (at.isPresent() && !at.get().equals(number)) {
      at = at.flatMap(issues::find).map(issue -> issue.parent());
    }
    return at.isPresent();
  }

  private List<Problem> department(String department) {
    var known =
        DepartmentId.isValid(department)
            && directory.department(new DepartmentId(department)).isPresent();
    return known
        ? List.of()
        : List.of(
            Problem.of(
                texts.text("issue.field.newDepartment"), "issue.department.unknown", department));
  }
}
