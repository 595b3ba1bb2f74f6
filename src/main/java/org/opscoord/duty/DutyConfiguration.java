package org.opscoord.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.opscoord.engine.ProductSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

  private static final LocalTime MORNING = LocalTime.of(8, 30);

  /** Every morning of the company, on one node. */
  @Bean
  RecurringTask<Void> watchDutyGaps(GapWatch watch, ProductSettings settings) {
    return Tasks.recurring("watch-duty-gaps", Schedules.daily(settings.zone(), MORNING))
        .execute((instance, context) -> watch.look());
  }
}
