package org.opscoord.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What the model of issues asks, answered without looking anything up. Public for expressions. */
public final class StockIssues {

  private static final List<String> CALLED = List.of("tang.yu", "huang.mei");
  private static final List<String> COORDINATORS = List.of("gao.yuan", "he.jing");

  /** As the triage table said, at the first level. */
  void keepTriage(DelegateExecution execution) {
    var triaged = (Map<?, ?>) execution.getVariable("triaged");
    execution.setVariable("severity", triaged.get("severity"));
    execution.setVariable("level", 1);
  }

  void climbLevel(DelegateExecution execution) {
    execution.setVariable("level", level(execution) + 1);
  }

  void recordSolution(DelegateExecution execution) {
    execution.setVariable("ending", "solved");
  }

  public String newestStage(DelegateExecution execution) {
    return String.valueOf(level(execution));
  }

  public @Nullable String owner(DelegateExecution execution) {
    return part(execution) > CALLED.size() ? null : CALLED.get(part(execution) - 1);
  }

  public List<String> candidates(DelegateExecution execution) {
    return part(execution) > CALLED.size() ? COORDINATORS : List.of();
  }

  public boolean mayClimb(DelegateExecution execution) {
    return newestStage(execution).equals(execution.getVariable("part"));
  }

  public boolean levelAbove(DelegateExecution execution) {
    return true;
  }

  public boolean triageOpen(DelegateExecution execution) {
    return true;
  }

  public Date acknowledgeBy(DelegateExecution execution) {
    return in(Duration.ofMinutes(15));
  }

  public Date solveBy(DelegateExecution execution) {
    return in(Duration.ofHours(4));
  }

  private static int part(DelegateExecution execution) {
    return Integer.parseInt((String) execution.getVariable("part"));
  }

  private static int level(DelegateExecution execution) {
    return ((Number) execution.getVariable("level")).intValue();
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  /** How long is waited for people. */
  public static final class Waits {

    public Date verifyBy() {
      return in(Duration.ofHours(16));
    }

    public Date learnBy() {
      return in(Duration.ofHours(40));
    }

    public Date offerLearningBy() {
      return in(Duration.ofHours(16));
    }

    public Date answerBy() {
      return in(Duration.ofHours(16));
    }
  }
}
