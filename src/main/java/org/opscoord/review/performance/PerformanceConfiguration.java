package org.opscoord.review.performance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PerformanceConfiguration {

  private static final Duration EVERY = Duration.ofHours(6);

  /** Begins the reviews of a quarter soon after its scorecards are frozen. */
  @Bean
  RecurringTask<Void> beginPerformanceReviews(PerformanceSchedule schedule) {
    return Tasks.recurring("begin-performance-reviews", FixedDelay.of(EVERY))
        .execute((instance, context) -> schedule.begin());
  }
}
