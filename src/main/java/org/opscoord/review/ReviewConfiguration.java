package org.opscoord.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  private static final Duration EVERY = Duration.ofDays(1);

  /** Begins reviews that are due; of all nodes one does so. */
  @Bean
  RecurringTask<Void> beginReviews(ReviewSchedule schedule) {
    return Tasks.recurring("begin-reviews", FixedDelay.of(EVERY))
        .execute((instance, context) -> schedule.begin());
  }
}
