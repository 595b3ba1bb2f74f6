package org.opscoord.casework.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

  /** The sweep of all tasks; of all nodes one does it at a time. */
  @Bean
  RecurringTask<Void> sweepTasks(TaskSweeper sweeper, ReminderSettings settings) {
    return Tasks.recurring("sweep-tasks", FixedDelay.of(settings.every()))
        .execute((instance, context) -> sweeper.sweep());
  }
}
