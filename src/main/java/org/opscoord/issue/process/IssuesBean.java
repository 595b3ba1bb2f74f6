package org.opscoord.issue.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Issues;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Stage;
import org.opscoord.issue.Together;

/** What the model asks about an issue. Public, because expressions only reach public classes. */
@ModelBean("issues")
public class IssuesBean {

  /** So far ahead that a clock that stands still never runs out; it is set when it goes on. */
  static final Duration FAR = Duration.ofDays(3_650);

  private final Issues issues;
  private final Levels levels;
  private final Together together;
  private final Clock clock;

  IssuesBean(Issues issues, Levels levels, Together together, Clock clock) {
    this.issues = issues;
    this.levels = levels;
    this.together = together;
    this.clock = clock;
  }

  /** Id of the level that was called last. */
  public String newestStage(DelegateExecution execution) {
    return Long.toString(levels.newest(IssueCase.number(execution)).id());
  }

  /** Id of whoever works at the level; null while several may take it on. */
  public @Nullable String owner(DelegateExecution execution) {
    var holders = stage(execution).holders();
    return holders.size() == 1 ? holders.get(0).value() : null;
  }

  /** Ids of those who may take it on; none when it is somebody's already. */
  public List<String> candidates(DelegateExecution execution) {
    var holders = stage(execution).holders();
    return holders.size() == 1 ? List.of() : holders.stream().map(PersonId::value).toList();
  }

  /** By when somebody at this level has to take the issue on. */
  public Date acknowledgeBy(DelegateExecution execution) {
    return unlessPaused(execution, stage(execution).acknowledgeBy());
  }

  /** By when the issue has to be solved at this level. */
  public Date solveBy(DelegateExecution execution) {
    return unlessPaused(execution, stage(execution).solveBy());
  }

  /** When the joint session takes place that the level convened. */
  public Date sessionAt(DelegateExecution execution) {
    return Date.from(together.sessionAt(IssueCase.stage(execution)));
  }

  /** Ids of the departments to mediate between; a list that the engine can keep. */
  public ArrayList<String> sides(DelegateExecution execution) {
    return new ArrayList<>(together.sides(IssueCase.stage(execution)));
  }

  /** What those departments disagree about. */
  public String conflict(DelegateExecution execution) {
    return together.conflict(IssueCase.stage(execution));
  }

  /** Whether a clock that ran out at this level calls the next one. */
  public boolean mayClimb(DelegateExecution execution) {
    return levels.mayClimb(IssueCase.stage(execution));
  }

  /** Whether there is a level above the one that was called last. */
  public boolean levelAbove(DelegateExecution execution) {
    var number = IssueCase.number(execution);
    return IssueCase.LEVEL.require(execution) > levels.newest(number).level();
  }

  /** Whether the last level is called once more. */
  public boolean callsAgain(DelegateExecution execution) {
    return levels.callsAgain(IssueCase.number(execution));
  }

  /** When the last level is called once more. */
  public Date repeatAt(DelegateExecution execution) {
    return Date.from(levels.repeatAt(IssueCase.number(execution)));
  }

  /** Whether no coordinator has looked at severity and department yet. */
  public boolean triageOpen(DelegateExecution execution) {
    return !issues.require(IssueCase.number(execution)).triageReviewed();
  }

  private Stage stage(DelegateExecution execution) {
    return levels.stage(IssueCase.stage(execution));
  }

  private Date unlessPaused(DelegateExecution execution, Instant by) {
    var paused = issues.require(IssueCase.number(execution)).pausedAt() != null;
    return Date.from(paused ? clock.instant().plus(FAR) : by);
  }
}
