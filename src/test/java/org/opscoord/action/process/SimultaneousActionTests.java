package org.opscoord.action.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.action.process.ActionPlay.COORDINATOR;
import static org.opscoord.action.process.ActionPlay.request;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.action.ActionItems;
import org.opscoord.action.ActionNote;
import org.opscoord.action.ActionState;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people at the same action item at the same moment. */
@OperationsTest
@Import(ActionPlay.class)
class SimultaneousActionTests {

  @Autowired ActionPlay play;
  @Autowired ActionItems items;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired Acting acting;

  @RepeatedTest(5)
  void whatIsCancelledWhileItsEvidenceIsAcceptedEndsInOneWayOnly() throws Exception {
    var number = play.accepted(request());
    play.finish(number, "Report 19");

    var refused =
        race(
            () -> play.acceptEvidence(number),
            () -> acting.run(COORDINATOR, () -> ending.cancel(number, "The line is sold")));

    assertThat(refused).isLessThanOrEqualTo(1);
    assertThat(play.running(number)).isFalse();
    var state = items.require(number).state();
    assertThat(state).isIn(ActionState.DONE, ActionState.CANCELLED);
    assertThat(cases.require(number).state())
        .isEqualTo(state == ActionState.DONE ? CaseState.CLOSED : CaseState.CANCELLED);
  }

  @RepeatedTest(5)
  void evidenceGivenTwiceAtOnceIsKeptOnce() throws Exception {
    var number = play.accepted(request());

    var refused =
        race(() -> play.finish(number, "Report 20"), () -> play.finish(number, "Report 20"));

    assertThat(refused).isEqualTo(1);
    assertThat(items.notes(number)).extracting(ActionNote::text).containsExactly("Report 20");
    assertThat(items.require(number).state()).isEqualTo(ActionState.TO_CHECK);
  }

  /** How many of the two were refused. */
  private static int race(Runnable one, Runnable other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(() -> refused(barrier, one));
      var second = threads.submit(() -> refused(barrier, other));
      return first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int refused(CyclicBarrier barrier, Runnable action) throws Exception {
    barrier.await(60, TimeUnit.SECONDS);
    try {
      action.run();
      return 0;
    } catch (RuntimeException | AssertionError tooLate) {
      return 1;
    }
  }
}
