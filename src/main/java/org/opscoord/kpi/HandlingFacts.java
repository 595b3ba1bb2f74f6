package org.opscoord.kpi;

import org.opscoord.casework.handling.TaskHandled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what people do to tasks, as {@code handling.<kind>}, charged to their own department. */
@Component
class HandlingFacts {

  private final PersonCounts counts;

  HandlingFacts(PersonCounts counts) {
    this.counts = counts;
  }

  @EventListener
  void on(TaskHandled event) {
    counts.count(
        "%s:%s".formatted(event.by(), event.request()),
        "handling." + event.kind().id(),
        event.task().task().caseNumber(),
        event.by());
  }
}
