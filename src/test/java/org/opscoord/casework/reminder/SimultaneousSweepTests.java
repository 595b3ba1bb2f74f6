package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody is told once, whoever sweeps and whatever goes wrong meanwhile. */
@OperationsTest
@Import({SweepProbe.class, RemindedCases.class})
class SimultaneousSweepTests {

  private static final Instant MONDAY_AT_NINE = Instant.parse("2026-06-01T01:00:00Z");
  private static final Instant MONDAY_AT_TWO = Instant.parse("2026-06-01T06:00:00Z");

  @Autowired TaskSweeper sweeper;
  @Autowired SweepBatch batch;
  @Autowired RemindedCases cases;
  @Autowired SweepProbe probe;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestClock.Time time;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private Instant before = TestClock.START;

  @BeforeEach
  void begin() {
    before = time.instant();
    cases.forget();
    cases.deploy();
    probe.heard();
    time.set(MONDAY_AT_NINE);
  }

  @AfterEach
  void goBack() {
    probe.before(event -> {});
    threads.shutdownNow();
    time.set(before);
  }

  @Test
  void twoSweepersAtOnceTellNobodyTwice() throws Exception {
    var opened = new ArrayList<CaseNumber>();
    for (var each = 0; each < 70; each++) {
      opened.add(cases.open(1));
    }
    cases.watchOnly("Ordinary");
    time.set(MONDAY_AT_TWO);
    var barrier = new CyclicBarrier(2);
    var sweeps = new ArrayList<Future<?>>();
    for (var each = 0; each < 2; each++) {
      sweeps.add(
          threads.submit(
              () -> {
                barrier.await();
                sweeper.sweep();
                return null;
              }));
    }
    for (var sweep : sweeps) {
      sweep.get(60, TimeUnit.SECONDS);
    }

    assertThat(probe.heard()).hasSize(70);
    assertThat(opened)
        .allSatisfy(
            number ->
                assertThat(cases.told(cases.task(number, "Ordinary").getId()))
                    .containsExactly("TASK_REMINDED ma.chao"));
  }

  @Test
  void aSweeperDoesNotWaitForTasksThatAnotherOneHolds() throws Exception {
    cases.open(1);
    cases.watchOnly("Ordinary");
    time.set(MONDAY_AT_TWO);
    var holds = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    probe.before(
        event -> {
          holds.countDown();
          await(release);
        });
    var first = threads.submit(sweeper::sweep);
    await(holds);

    threads.submit(sweeper::sweep).get(20, TimeUnit.SECONDS);
    assertThat(probe.heard()).isEmpty();
    release.countDown();
    first.get(20, TimeUnit.SECONDS);

    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");
  }

  @Test
  void aSweepThatIsCutOffLeavesNothingBehindAndIsDoneOnceByTheNext() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    var task = cases.task(number, "Ordinary").getId();
    time.set(MONDAY_AT_TWO);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(batch.sweep(50)).isEqualTo(1);
              assertThat(cases.told(task)).hasSize(1);
              status.setRollbackOnly();
            });
    assertThat(cases.told(task)).isEmpty();

    sweeper.sweep();
    sweeper.sweep();
    assertThat(cases.told(task)).containsExactly("TASK_REMINDED ma.chao");
  }

  @Test
  void aTaskThatFailsDoesNotKeepOthersFromBeingToldAndIsTriedAgainLater() {
    var broken = cases.task(cases.open(1), "Ordinary").getId();
    var sound = cases.task(cases.open(1), "Ordinary").getId();
    cases.watchOnly("Ordinary");
    var failures = new AtomicInteger();
    probe.before(
        event -> {
          if (event.task().taskId().equals(broken)) {
            failures.incrementAndGet();
            throw new IllegalStateException("This one fails");
          }
        });
    time.set(MONDAY_AT_TWO);

    sweeper.sweep();
    assertThat(failures).hasValue(2);
    assertThat(cases.told(sound)).containsExactly("TASK_REMINDED ma.chao");
    assertThat(cases.told(broken)).isEmpty();

    probe.before(event -> {});
    time.forward(Duration.ofHours(1));
    sweeper.sweep();
    assertThat(cases.told(broken)).containsExactly("TASK_REMINDED ma.chao");
    assertThat(cases.told(sound)).hasSize(1);
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
