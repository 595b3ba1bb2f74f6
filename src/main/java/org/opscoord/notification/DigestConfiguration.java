package org.opscoord.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(5);

  /** Digests of those whose working day has begun; of all nodes one looks at a time. */
  @Bean
  RecurringTask<Void> sendDigests(DigestRun run) {
    return Tasks.recurring("send-digests", FixedDelay.of(EVERY))
        .execute((instance, context) -> run.run());
  }
}
