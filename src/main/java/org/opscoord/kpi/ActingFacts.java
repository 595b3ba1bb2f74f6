package org.opscoord.kpi;

import org.opscoord.casework.acting.TaskStoodIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts tasks that substitutes do, charged to the department of whoever is away. */
@Component
class ActingFacts {

  private final PersonCounts counts;

  ActingFacts(PersonCounts counts) {
    this.counts = counts;
  }

  @EventListener
  void on(TaskStoodIn event) {
    counts.count(
        "%s:%s:%s".formatted(event.task().taskId(), event.person(), event.substitute()),
        "acting.stood-in",
        event.task().caseNumber(),
        event.person());
  }
}
