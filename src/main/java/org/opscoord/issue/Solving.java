package org.opscoord.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who were called do: take it on, ask the reporter, solve it. */
@Service
@Transactional
public class Solving {

  private final IssueRepository repository;
  private final StageRepository stages;
  private final Answers answers;
  private final Cases cases;
  private final CasePauses pauses;
  private final IssueTimes times;
  private final IssueLinks links;
  private final Trail trail;
  private final Clock clock;

  Solving(
      IssueRepository repository,
      StageRepository stages,
      Answers answers,
      Cases cases,
      CasePauses pauses,
      IssueTimes times,
      IssueLinks links,
      Trail trail,
      Clock clock) {
    this.repository = repository;
    this.stages = stages;
    this.answers = answers;
    this.cases = cases;
    this.pauses = pauses;
    this.times = times;
    this.links = links;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whoever takes it on first leads the issue; a higher level leads it only when it says so. */
  public void acknowledge(CaseNumber number, long stage) {
    var answer = answer(number, IssueModel.ACKNOWLEDGE_ISSUE, stage);
    stages.acknowledge(stage, answer.person(), clock.instant());
    var fields = new Fields(answer.values());
    if (cases.require(number).lead() == null || fields.flag("takeOver")) {
      cases.assign(number, answer.person(), List.of(department(number)));
    }
    var first = fields.text("firstStep");
    trail.record(
        Entry.by(
            number,
            "issue.acknowledged",
            answer.person(),
            answer.step(),
            first.isEmpty() ? null : first));
  }

  /** The reporter is asked; the clocks of all levels stand still. */
  public void ask(CaseNumber number, long stage) {
    var answer = answer(number, IssueModel.SOLVE_ISSUE, stage);
    var question = new Fields(answer.values()).text("question");
    repository.asked(number, clock.instant());
    trail.record(Entry.by(number, "issue.asked", answer.person(), answer.step(), question));
    links.start(answer);
    pauses.pause(number, question);
  }

  /**
   * The reporter has answered, or has had time to. Puts off every clock that stood still.
   *
   * @return false while another question still waits
   */
  public boolean resume(CaseNumber number) {
    var issue = repository.find(number).orElseThrow();
    repository.answered(number);
    if (repository.find(number).orElseThrow().pausedAt() != null || issue.pausedAt() == null) {
      return false;
    }
    pauses.resume(number);
    stages.of(number).stream()
        .filter(stage -> stage.closedAt() == null)
        .forEach(stage -> postpone(stage, issue.pausedAt()));
    return true;
  }

  private void postpone(Stage stage, Instant pausedAt) {
    var round = stage.roundTheClock();
    var department = department(stage.number());
    var stood = times.between(pausedAt, clock.instant(), round, department);
    stages.postpone(
        stage.id(),
        stage.acknowledgedAt() != null
            ? stage.acknowledgeBy()
            : times.after(stage.acknowledgeBy(), stood, round, department),
        times.after(stage.solveBy(), stood, round, department));
  }

  /** Keeps the solution; the work of all levels ends. */
  public void solve(CaseNumber number) {
    var answer =
        answers.of(number).stream()
            .filter(given -> given.step().equals(IssueModel.SOLVE_ISSUE))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    var fields = new Fields(answer.values());
    repository.solved(number, fields.text("solution"), answer.person(), clock.instant());
    stages.close(number, clock.instant());
    pauses.resume(number);
    trail.record(
        Entry.by(number, "issue.solved", answer.person(), answer.step(), fields.text("solution")));
    links.start(answer);
  }

  private DepartmentId department(CaseNumber number) {
    return Objects.requireNonNull(
        repository.find(number).orElseThrow().department(), "not triaged yet");
  }

  private Answer answer(CaseNumber number, String step, long stage) {
    return answers
        .latest(number, step, Long.toString(stage))
        .orElseThrow(
            () -> new IllegalStateException("%s has no answer to %s".formatted(number, step)));
  }
}
