package org.opscoord.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * What waits to be delivered, as one-time tasks of db-scheduler. Written in the running
 * transaction: nothing is delivered that was rolled back, and nothing before the commit.
 */
@Component
class DeliveryQueue {

  /** Name of the tasks; an instance is {@code <delivery>.<restarts>}. */
  static final String TASK = "deliver-notification";

  private final SchedulerClient scheduler;
  private final Clock clock;

  DeliveryQueue(
      DataSource dataSource, @Value("${db-scheduler.table-name}") String table, Clock clock) {
    this.scheduler =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
            .tableName(table)
            .build();
    this.clock = clock;
  }

  /** Puts new deliveries in. */
  void put(List<Long> deliveries) {
    scheduler.scheduleBatch(
        deliveries.stream().<TaskInstance<?>>map(id -> instance(id, 0)).toList(), clock.instant());
  }

  /** Puts a delivery in once more; its earlier task may just be on its way out. */
  void putAgain(long delivery, int restarts) {
    scheduler.scheduleBatch(List.of(instance(delivery, restarts)), clock.instant());
  }

  /** The delivery that a task instance stands for. */
  static long delivery(String instance) {
    return Long.parseLong(instance.substring(0, instance.indexOf('.')));
  }

  private static TaskInstance<Void> instance(long delivery, int restarts) {
    return new TaskInstance<>(TASK, delivery + "." + restarts);
  }
}
