package org.opscoord.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Stages, bodies and seats of an approval, kept in memory. Public, as expressions need it. */
public final class StockApprovals {

  /** Who votes in each stage, and how many votes decide. */
  private record Stage(List<String> seats, int enough) {}

  private static final List<Stage> THREE =
      List.of(
          new Stage(List.of("wang.fang"), 1),
          new Stage(List.of("zhang.wei", "yang.jun", "huang.mei"), 3),
          new Stage(List.of("chen.guoqiang", "li.na", "wang.fang", "zhang.wei", "zhao.min"), 3));

  private static final class State {
    int stage;
    int votes;
  }

  private final Map<String, State> states = new ConcurrentHashMap<>();

  void openStage(DelegateExecution execution) {
    var state = states.computeIfAbsent(execution.getProcessInstanceId(), id -> new State());
    state.stage++;
    state.votes = 0;
    execution.setVariable("approvalStage", state.stage);
  }

  void recordVote(DelegateExecution execution) {
    state(execution).votes++;
  }

  void endRound(DelegateExecution execution) {
    states.remove(execution.getProcessInstanceId());
    execution.setVariable("approvalOutcome", "approved");
    execution.setVariable("approvalRound", 1);
  }

  public int affectedDepartments(DelegateExecution execution) {
    return ((Number) execution.getVariable("impact")).intValue() == 5 ? 3 : 1;
  }

  public List<String> bodies(DelegateExecution execution) {
    return List.of("body-" + state(execution).stage);
  }

  public List<String> seats(DelegateExecution execution) {
    return stage(execution).seats();
  }

  public boolean bodyDecided(DelegateExecution execution) {
    return state(execution).votes >= stage(execution).enough();
  }

  public boolean stageDecided(DelegateExecution execution) {
    return bodyDecided(execution);
  }

  public boolean hasNextStage(DelegateExecution execution) {
    return ((Number) execution.getVariable("impact")).intValue() == 5
        && state(execution).stage < THREE.size();
  }

  public String assignee(DelegateExecution execution) {
    return (String) execution.getVariable("part");
  }

  public @Nullable List<String> candidates(DelegateExecution execution) {
    return List.of();
  }

  public Date answerBy(DelegateExecution execution) {
    return Date.from(Instant.now().plus(Duration.ofHours(16)));
  }

  public Date nextDeadline(DelegateExecution execution) {
    return answerBy(execution);
  }

  public boolean seatVoted(DelegateExecution execution) {
    return false;
  }

  private Stage stage(DelegateExecution execution) {
    return THREE.get(state(execution).stage - 1);
  }

  private State state(DelegateExecution execution) {
    return java.util.Objects.requireNonNull(states.get(execution.getProcessInstanceId()));
  }
}
