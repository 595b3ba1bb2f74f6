package org.opscoord.casework.reminder;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the tasks of all processes of which people are to be told by now, and tells them. May run
 * on several nodes and be ended at any moment: every batch is a transaction of its own.
 */
@Component
public class TaskSweeper {

  /** Few enough that nobody who completes such a task waits noticeably. */
  private static final int BATCH = 50;

  private static final Logger log = LoggerFactory.getLogger(TaskSweeper.class);

  private final SweepBatch batch;
  private final DueWatchRepository repository;
  private final Clock clock;

  TaskSweeper(SweepBatch batch, DueWatchRepository repository, Clock clock) {
    this.batch = batch;
    this.repository = repository;
    this.clock = clock;
  }

  /** Sweeps until there is nothing more to tell now. */
  public void sweep() {
    var swept = 0;
    do {
      swept = nextBatch();
    } while (swept > 0);
  }

  private int nextBatch() {
    try {
      return batch.sweep(BATCH);
    } catch (RuntimeException failure) {
      log.warn("A batch of reminders failed and is done task by task", failure);
      var due = repository.dueIds(clock.instant(), BATCH);
      due.forEach(this::sweepAlone);
      return due.size();
    }
  }

  /** One task that fails must not keep the others from being swept. */
  private void sweepAlone(String taskId) {
    try {
      batch.sweepOne(taskId);
    } catch (RuntimeException failure) {
      log.error("Nobody could be told of task {}; it is tried again later", taskId, failure);
      batch.postpone(taskId);
    }
  }
}
