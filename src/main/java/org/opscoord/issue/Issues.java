package org.opscoord.issue;

import java.util.List;
import java.util.Objects;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.issue.Issue.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the report to severity and department, by the rules or by the coordinator. */
@Service("issueFiles")
@Transactional
public class Issues {

  private final IssueRepository repository;
  private final Answers answers;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;

  Issues(
      IssueRepository repository, Answers answers, Cases cases, Directory directory, Trail trail) {
    this.repository = repository;
    this.answers = answers;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
  }

  /** Keeps what was reported. Idempotent. */
  public void open(CaseNumber number) {
    var fields = fields(number, IssueModel.ISSUE_REPORTED);
    repository.insert(
        number,
        new Report(
            fields.text("title"),
            fields.text("happened"),
            fields.text("place"),
            fields.text("category"),
            fields.whole("impact"),
            fields.whole("urgency")));
  }

  /**
   * The issue.
   *
   * @throws CaseUnknown when there is none of that number
   */
  @Transactional(readOnly = true)
  public Issue require(CaseNumber number) {
    return repository.find(number).orElseThrow(() -> new CaseUnknown(number.value()));
  }

  @Transactional(readOnly = true)
  public DepartmentId department(CaseNumber number) {
    return Objects.requireNonNull(require(number).department(), "not triaged yet");
  }

  @Transactional(readOnly = true)
  public Severity severity(CaseNumber number) {
    return Objects.requireNonNull(require(number).severity(), "not triaged yet");
  }

  /**
   * Keeps what the rules say.
   *
   * @param department the owning one; where the company has none of that id, the reporter's
   */
  public void triage(CaseNumber number, Severity severity, DepartmentId department) {
    var owner =
        directory.department(department).isPresent()
            ? department
            : cases.require(number).department();
    repository.triage(number, severity, owner);
    cases.affect(number, List.of(owner));
    trail.record(
        Entry.automatic(number, "issue.triaged", null, "%s, %s".formatted(severity, owner)));
  }

  /** The coordinator has looked, and the triage stands. */
  public void confirmTriage(CaseNumber number) {
    repository.triageReviewed(number);
  }

  /** The coordinator knows better than the rules. */
  public Severity overruleTriage(CaseNumber number) {
    var answer = answer(number, IssueModel.REVIEW_TRIAGE);
    var fields = new Fields(answer.values());
    var severity = Severity.valueOf(fields.text("newSeverity"));
    var department = new DepartmentId(fields.text("newDepartment"));
    repository.triage(number, severity, department);
    cases.affect(number, List.of(department));
    repository.triageReviewed(number);
    repository.forgetQuestions(number);
    trail.record(
        Entry.by(
            number,
            "issue.overruled",
            answer.person(),
            answer.step(),
            "%s, %s: %s".formatted(severity, department, fields.text("reason"))));
    return severity;
  }

  Answer answer(CaseNumber number, String step) {
    return answers
        .latest(number, step)
        .orElseThrow(
            () -> new IllegalStateException("%s has no answer to %s".formatted(number, step)));
  }

  /** The same, with its number though it was given in this transaction. */
  Answer numberedAnswer(CaseNumber number, String step) {
    answers.numbered(number);
    return answer(number, step);
  }

  private Fields fields(CaseNumber number, String step) {
    return new Fields(answer(number, step).values());
  }
}
