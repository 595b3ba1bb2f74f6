package org.opscoord.kpi.scorecard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScorecardConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Freezes the last quarter soon after its end. */
  @Bean
  RecurringTask<Void> freezeScorecards(Scorecards scorecards) {
    return Tasks.recurring("freeze-scorecards", FixedDelay.of(EVERY))
        .execute((instance, context) -> scorecards.freeze());
  }
}
