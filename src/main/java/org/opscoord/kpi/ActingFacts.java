package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.acting.TaskStoodIn;
import org.opscoord.directory.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts tasks that substitutes do, charged to the department of whoever is away. */
@Component
class ActingFacts {

  private final Facts facts;
  private final Directory directory;

  ActingFacts(Facts facts, Directory directory) {
    this.facts = facts;
    this.directory = directory;
  }

  @EventListener
  void on(TaskStoodIn event) {
    directory
        .person(event.person())
        .ifPresent(
            person ->
                facts.record(
                    "%s:%s:%s".formatted(event.task().taskId(), event.person(), event.substitute()),
                    "acting.stood-in",
                    event.task().caseNumber(),
                    person.department(),
                    BigDecimal.ONE));
  }
}
