package org.opscoord.casework.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  private static final Duration EVERY = Duration.ofHours(6);

  /** Forgets files whose form was never sent; of all nodes one looks at a time. */
  @Bean
  RecurringTask<Void> forgetUploads(Uploads uploads) {
    return Tasks.recurring("forget-uploads", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              int forgotten;
              do {
                forgotten = uploads.forgetOld();
              } while (forgotten > 0);
            });
  }
}
