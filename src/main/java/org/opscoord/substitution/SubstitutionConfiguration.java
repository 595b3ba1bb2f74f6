package org.opscoord.substitution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubstitutionConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Hands tasks over and back; of all nodes one looks at a time. */
  @Bean
  RecurringTask<Void> seeToAbsences(AbsenceRun run) {
    return Tasks.recurring("see-to-absences", FixedDelay.of(EVERY))
        .execute((instance, context) -> run.run());
  }
}
