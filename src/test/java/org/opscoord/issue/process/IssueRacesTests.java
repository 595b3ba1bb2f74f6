package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.issue.process.IssuePlay.HEAD;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.REPORTER;
import static org.opscoord.issue.process.IssuePlay.s1;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.issue.Levels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people, or a person and a clock, at once. */
@OperationsTest
@Import(IssuePlay.class)
class IssueRacesTests {

  private static final Map<String, Object> SOLVED =
      Map.of("next", "solved", "solution", "A new seal.");

  @Autowired IssuePlay play;
  @Autowired FormService forms;
  @Autowired ManagementService management;
  @Autowired Acting acting;
  @Autowired Levels levels;
  @Autowired Trail trail;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @RepeatedTest(5)
  void twoPeopleWhoSolveAtOnceSolveItOnce() throws Exception {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);
    play.fire(number, "SolveOverdue");
    play.acknowledge(number, HEAD);

    var failed = atOnce(solving(number, OWNER), solving(number, HEAD));

    assertThat(failed).isEqualTo(1);
    assertThat(times(number, "issue.solved")).isEqualTo(1);
    assertThat(play.waiting(number)).containsExactly("VerifySolution " + REPORTER);
  }

  @RepeatedTest(5)
  void aClockThatRunsOutWhileSomebodySolvesItLeavesItSolvedOrClimbedAndSolved() throws Exception {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);
    var timer = play.timers(number).get(0).getId();

    atOnce(
        solving(number, OWNER),
        () -> {
          management.executeJob(timer);
          return null;
        });

    if (play.open(number, "VerifySolution").isEmpty()) {
      play.solve(number, OWNER);
    }
    assertThat(times(number, "issue.solved")).isEqualTo(1);
    assertThat(play.waiting(number)).containsExactly("VerifySolution " + REPORTER);
    assertThat((long) levels.of(number).size() - 1).isEqualTo(times(number, "issue.escalation"));
  }

  @Test
  void takingItOnTwiceIsRefused() {
    var number = play.submit(s1());
    var task = play.task(number, "AcknowledgeIssue", OWNER).getId();
    play.acknowledge(number, OWNER);

    assertThatThrownBy(() -> acting.run(OWNER, () -> forms.submitTaskForm(task, Map.of())))
        .hasMessageContaining("task");
    assertThat(times(number, "issue.acknowledged")).isEqualTo(1);
  }

  private Callable<Void> solving(CaseNumber number, String person) {
    var task = play.task(number, "SolveIssue", person).getId();
    return () -> {
      acting.run(person, () -> forms.submitTaskForm(task, SOLVED));
      return null;
    };
  }

  /** How many of the two failed. */
  private int atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
    var gate = new CyclicBarrier(2);
    var failed = 0;
    var running =
        List.of(one, other).stream()
            .map(
                work ->
                    threads.submit(
                        () -> {
                          gate.await(20, TimeUnit.SECONDS);
                          return work.call();
                        }))
            .toList();
    for (var each : running) {
      try {
        each.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException refused) {
        failed++;
      }
    }
    return failed;
  }

  private long times(CaseNumber number, String action) {
    return trail.of(number).stream()
        .filter(recorded -> recorded.entry().action().equals(action))
        .count();
  }
}
