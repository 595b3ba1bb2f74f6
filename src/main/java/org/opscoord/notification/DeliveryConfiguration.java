package org.opscoord.notification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  /** One delivery, until it is sent or given up. */
  @Bean
  Task<Void> deliverNotification(DeliveryAttempt attempt) {
    return Tasks.custom(DeliveryQueue.TASK, Void.class)
        .execute(
            (instance, context) ->
                attempt
                    .make(DeliveryQueue.delivery(instance.getId()))
                    .map(DeliveryConfiguration::tryAgain)
                    .orElseGet(OnCompleteRemove::new));
  }

  /** The scheduler goes by the product's clock, as everything else does. */
  @Bean
  com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
    return clock::instant;
  }

  private static CompletionHandler<Void> tryAgain(Instant at) {
    return (complete, operations) -> operations.reschedule(complete, at);
  }
}
