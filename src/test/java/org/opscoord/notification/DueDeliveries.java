package org.opscoord.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what db-scheduler would run by now, in the test's own thread. */
@TestComponent
class DueDeliveries {

  private final ManualScheduler scheduler;
  private final SettableClock schedulerTime = new SettableClock();
  private final Clock clock;
  private final JdbcClient jdbc;

  DueDeliveries(
      DataSource dataSource, Task<Void> deliverNotification, Clock clock, JdbcClient jdbc) {
    var builder = TestHelper.createManualScheduler(dataSource, deliverNotification);
    builder.tableName("coordination.scheduled_tasks");
    this.scheduler = builder.clock(schedulerTime).build();
    this.clock = clock;
    this.jdbc = jdbc;
  }

  void run() {
    schedulerTime.set(clock.instant());
    scheduler.runAnyDueExecutions();
  }

  /** How many are scheduled, now or later. */
  long scheduled() {
    return jdbc.sql("SELECT count(*) FROM coordination.scheduled_tasks").query(Long.class).single();
  }

  /** Forgets what earlier tests left behind. */
  void forget() {
    jdbc.sql("DELETE FROM coordination.scheduled_tasks").update();
  }
}
