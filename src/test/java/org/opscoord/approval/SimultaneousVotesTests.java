package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two votes at once: the first is stopped between counting and commit, the second is sent into it,
 * and only when the database says that the second waits is the first let go.
 */
@OperationsTest
class SimultaneousVotesTests {

  private static final int TIMES = 10;

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired VoteChanges changes;
  @Autowired VoteGate gate;
  @Autowired Trail trail;
  @Autowired JdbcClient jdbc;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void openTheGate() {
    gate.open();
    threads.shutdownNow();
  }

  @RepeatedTest(TIMES)
  void noneIsLostAndTheBodyIsDecidedOnce() throws Exception {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.majority(1, "decision-group"));

    var second =
        atOnce(
            () -> play.give(number, "zhang.wei", APPROVE, null),
            () -> play.give(number, "huang.mei", APPROVE, null));

    second.get(20, TimeUnit.SECONDS);
    var body = approvals.of(number).get(0).bodies().get(0);
    assertThat(body.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(body.seats()).filteredOn(seat -> seat.choice() == APPROVE).hasSize(2);
    assertThat(decisions(number)).isEqualTo(1);
    play.goOn(number);
    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @RepeatedTest(TIMES)
  void theSecondIsRefusedWhenTheFirstDecides() throws Exception {
    var number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ANY));

    var second =
        atOnce(
            () -> play.give(number, "zhang.wei", APPROVE, null),
            () -> play.give(number, "huang.mei", REJECT, "no"));

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("has been decided");
    assertThat(decisions(number)).isEqualTo(1);
    play.goOn(number);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  @RepeatedTest(TIMES)
  void bodiesBesideEachOtherDoNotDecideAgainstEachOther() throws Exception {
    var number = play.openCase("qian.duoduo", "production");
    play.start(
        number,
        Routes.body(1, "decision-group", VotingMethod.ALL),
        Routes.body(1, "finance-head", VotingMethod.ANY));

    var second =
        atOnce(
            () -> play.give(number, "li.na", REJECT, "no money"),
            () -> play.give(number, "zhang.wei", APPROVE, null));

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("is not needed any more");
    assertThat(decisions(number)).isEqualTo(1);
    play.goOn(number);
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("rejected");
  }

  @RepeatedTest(TIMES)
  void aChangeAndAFirstVoteAtOnceAreBothCounted() throws Exception {
    var number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.majority(1, "decision-group"));
    play.vote(number, "zhang.wei", REJECT, "no capacity");
    var seat = SeatId.parse(approvals.of(number).get(0).bodies().get(0).seats().get(0).seat());
    var approve = new Ballot(APPROVE, null, null);

    var second =
        atOnce(
            () -> play.give(number, "huang.mei", APPROVE, null),
            () -> changes.change(number, seat, new PersonId("zhang.wei"), approve));

    second.get(20, TimeUnit.SECONDS);
    play.goOn(number);
    assertThat(decisions(number)).isEqualTo(1);
    assertThat(play.running(number)).isFalse();
    assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
  }

  /** Starts the second only when the first stands at the gate; gives the second's end. */
  private Future<?> atOnce(Runnable first, Runnable second) throws Exception {
    var counted = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    gate.close(
        vote -> {
          counted.countDown();
          await(release);
        });
    var one = threads.submit(first);
    await(counted);
    gate.open();
    var two = threads.submit(second);
    untilSomebodyWaitsForARow(two);
    release.countDown();
    one.get(20, TimeUnit.SECONDS);
    return two;
  }

  private void untilSomebodyWaitsForARow(Future<?> waiting) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (waitingForRows() == 0) {
      assertThat(waiting.isDone()).as("the second vote did not wait for the first").isFalse();
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private int waitingForRows() {
    return jdbc.sql(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
               AND query LIKE '%approval_round%'
            """)
        .query(Integer.class)
        .single();
  }

  private long decisions(CaseNumber number) {
    return trail.of(number).stream()
        .filter(entry -> entry.entry().action().equals("approval.bodyDecided"))
        .count();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
