package org.opscoord.issue;

import java.util.Objects;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.FollowUps;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.issue.IssueEvents.IssueMerged;
import org.opscoord.issue.IssueEvents.IssueReopened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an issue ends: verified, merged, taken back or cancelled. */
@Service
@Transactional
public class IssueEnding {

  private final Issues issues;
  private final IssueRepository repository;
  private final IssueSearchRepository search;
  private final Levels levels;
  private final IssueProcess process;
  private final Cases cases;
  private final CasePauses pauses;
  private final FollowUps followUps;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  IssueEnding(
      Issues issues,
      IssueRepository repository,
      IssueSearchRepository search,
      Levels levels,
      IssueProcess process,
      Cases cases,
      CasePauses pauses,
      FollowUps followUps,
      Trail trail,
      ApplicationEventPublisher events) {
    this.issues = issues;
    this.repository = repository;
    this.search = search;
    this.levels = levels;
    this.process = process;
    this.cases = cases;
    this.pauses = pauses;
    this.followUps = followUps;
    this.trail = trail;
    this.events = events;
  }

  /**
   * The reporter says that it is not solved.
   *
   * @return the level with which it goes on
   */
  public int reopen(CaseNumber number) {
    var answer = issues.numberedAnswer(number, IssueModel.VERIFY_SOLUTION);
    var missing = new Fields(answer.values()).text("missing");
    var issue = issues.require(number);
    trail.record(
        issue.anonymous()
            ? Entry.automatic(number, "issue.reopenedUnnamed", answer.step(), missing)
            : Entry.by(number, "issue.reopened", answer.person(), answer.step(), missing));
    var level = levels.reopen(number);
    events.publishEvent(
        new IssueReopened(number, answer.id(), Objects.requireNonNull(issue.department()), level));
    return level;
  }

  /** The reporter has said nothing in time. */
  public void silent(CaseNumber number) {
    trail.record(Entry.automatic(number, "issue.silent", IssueModel.VERIFY_SOLUTION, null));
  }

  /** Keeps what was learned, by whoever led the issue. */
  public void learned(CaseNumber number) {
    var step =
        issues.severity(number).compareTo(Severity.S2) <= 0
            ? IssueModel.LEARN_FROM_ISSUE
            : IssueModel.OFFER_LEARNING;
    var answer = issues.answer(number, step);
    repository.learned(number, answer.values().toString());
    trail.record(Entry.by(number, "issue.learned", answer.person(), step, null));
    followUps.leftOpen(answer);
  }

  /** The issue is solved. What came from it and is still open goes on, as the trail says. */
  public void close(CaseNumber number) {
    if (!repository.hasLearning(number)) {
      followUps.leftSilently(number);
    }
    end(number, CaseState.CLOSED, "solved");
  }

  /** The coordinator has found that it was reported before. */
  public void merge(CaseNumber number) {
    var answer = issues.answer(number, IssueModel.REVIEW_TRIAGE);
    var fields = new Fields(answer.values());
    var parent = new CaseNumber(fields.text("parent"));
    repository.merge(number, parent);
    repository.triageReviewed(number);
    levels.close(number);
    trail.record(
        Entry.by(
            number,
            "issue.merged",
            answer.person(),
            answer.step(),
            "%s: %s".formatted(parent, fields.text("reason"))));
    trail.record(Entry.by(parent, "issue.joined", answer.person(), null, number.value()));
    events.publishEvent(new IssueMerged(number, parent, cases.require(number).requester()));
  }

  /** The issue that it was merged into has ended. */
  public void closeMerged(CaseNumber number) {
    end(number, CaseState.CLOSED, "merged");
  }

  public void withdraw(CaseNumber number) {
    end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  public void cancel(CaseNumber number) {
    end(number, CaseState.CANCELLED, "cancelled");
  }

  private void end(CaseNumber number, CaseState state, String outcome) {
    repository.forgetQuestions(number);
    levels.close(number);
    pauses.resume(number);
    cases.end(number, state, outcome);
  }

  /** Merged issues follow the one they were merged into, however it ends. */
  @EventListener
  void on(CaseEnded event) {
    if (event.caseFile().kind().equals(IssueModel.KIND)) {
      search.mergedInto(event.caseFile().number()).stream()
          .filter(child -> cases.require(child).state() == CaseState.OPEN)
          .forEach(process::parentEnded);
    }
  }
}
