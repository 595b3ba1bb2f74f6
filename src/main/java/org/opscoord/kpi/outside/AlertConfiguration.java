package org.opscoord.kpi.outside;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

  private static final Duration EVERY = Duration.ofHours(1);

  /** Watches the indicators; of all nodes one does so. */
  @Bean
  RecurringTask<Void> watchIndicators(Alerts alerts) {
    return Tasks.recurring("watch-indicators", FixedDelay.of(EVERY))
        .execute((instance, context) -> alerts.watchIndicators());
  }
}
