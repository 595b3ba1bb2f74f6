package org.opscoord.kpi;

import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.CaseEvents.CaseOpened;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.directory.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts cases as they are opened, and records how long it took until somebody else than the
 * requester completed a step of a case, charged to the department of whoever did.
 */
@Component
class ResponseTimes {

  private final UnansweredRepository unanswered;
  private final FactRepository facts;
  private final Measurement measurement;
  private final Directory directory;

  ResponseTimes(
      UnansweredRepository unanswered,
      FactRepository facts,
      Measurement measurement,
      Directory directory) {
    this.unanswered = unanswered;
    this.facts = facts;
    this.measurement = measurement;
    this.directory = directory;
  }

  @EventListener
  void opened(CaseOpened event) {
    var file = event.caseFile();
    unanswered.insert(file.number(), file.requester(), file.openedAt());
    facts.insert(
        measurement.of(
            "opened:" + file.number(),
            "opened",
            file.number().value(),
            file.kind(),
            file.department().value(),
            file.openedAt(),
            file.openedAt(),
            null));
  }

  @EventListener
  void completed(TaskCompleted event) {
    var task = event.task();
    if (event.person() == null) {
      return;
    }
    var by = directory.person(event.person());
    if (by.isEmpty()) {
      return;
    }
    unanswered
        .answered(task.caseNumber(), event.person())
        .ifPresent(
            openedAt ->
                facts.insert(
                    measurement.of(
                        "response:" + task.caseNumber(),
                        "first-response",
                        task.caseNumber().value(),
                        task.step(),
                        by.get().department().value(),
                        openedAt,
                        event.at(),
                        TaskTimes.COMPLETED)));
  }

  @EventListener
  void ended(CaseEnded event) {
    unanswered.delete(event.caseFile().number());
  }
}
