package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
@Import({SweepProbe.class, RemindedCases.class})
class SweepScheduleTests {

  @Autowired RecurringTask<Void> sweepTasks;
  @Autowired RemindedCases cases;
  @Autowired SweepProbe probe;
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock.Time time;

  @Test
  void theSchedulerSweepsAgainAndAgain() {
    var before = time.instant();
    var clock = new SettableClock();
    var builder = TestHelper.createManualScheduler(dataSource);
    builder.tableName("coordination.scheduled_tasks");
    builder.startTasks(List.of(sweepTasks));
    var scheduler = builder.clock(clock).build();
    cases.forget();
    cases.deploy();
    time.set(Instant.parse("2026-06-01T01:00:00Z"));
    clock.set(time.instant());
    scheduler.start();
    cases.open(1);
    cases.watchOnly("Ordinary");
    probe.heard();

    scheduler.runAnyDueExecutions();
    assertThat(probe.heard()).isEmpty();
    time.forward(Duration.ofHours(5));
    clock.set(time.instant());
    scheduler.runAnyDueExecutions();

    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");
    assertThat(
            jdbc.sql(
                    """
                    SELECT execution_time FROM coordination.scheduled_tasks
                     WHERE task_name = 'sweep-tasks'
                    """)
                .query(Timestamp.class)
                .single()
                .toInstant())
        .isEqualTo(time.instant().plusSeconds(30));
    jdbc.sql("DELETE FROM coordination.scheduled_tasks WHERE task_name = 'sweep-tasks'").update();
    time.set(before);
  }
}
