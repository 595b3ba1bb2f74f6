package org.opscoord.kpi;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RollupConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Sums new facts; of all nodes one does so at a time. */
  @Bean
  RecurringTask<Void> rollUpFacts(Rollups rollups) {
    return Tasks.recurring("roll-up-facts", FixedDelay.of(EVERY))
        .execute((instance, context) -> rollups.rollUp());
  }
}
