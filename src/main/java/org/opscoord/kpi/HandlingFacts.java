package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.handling.TaskHandled;
import org.opscoord.directory.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what people do to tasks, as {@code handling.<kind>}, charged to their own department. */
@Component
class HandlingFacts {

  private final Facts facts;
  private final Directory directory;

  HandlingFacts(Facts facts, Directory directory) {
    this.facts = facts;
    this.directory = directory;
  }

  @EventListener
  void on(TaskHandled event) {
    directory
        .person(event.by())
        .ifPresent(
            person ->
                facts.record(
                    "%s:%s".formatted(event.by(), event.request()),
                    "handling." + event.kind().id(),
                    event.task().task().caseNumber(),
                    person.department(),
                    BigDecimal.ONE));
  }
}
