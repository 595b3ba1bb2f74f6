package org.opscoord.casework.acting;

import java.time.Clock;
import org.opscoord.casework.acting.ActingRepository.End;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.engine.ProductSettings;
import org.opscoord.substitution.Absence;
import org.opscoord.substitution.AbsenceFollower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands tasks over when an absence begins, and back when it is over. Each task in a transaction of
 * its own: one that somebody changes meanwhile fails alone, and is tried again at the next run.
 */
@Component
class HandOver implements AbsenceFollower {

  private final HeldTasks tasks;
  private final ActingRepository repository;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final ProductSettings settings;
  private final Clock clock;

  HandOver(
      HeldTasks tasks,
      ActingRepository repository,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      ProductSettings settings,
      Clock clock) {
    this.tasks = tasks;
    this.repository = repository;
    this.transaction = transaction;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void begins(Absence absence) {
    if (absence.handsOver()) {
      tasks.of(absence.person()).stream()
          .filter(task -> absence.covers(task.task().caseNumber().kind()))
          .forEach(task -> tasks.standIn(task.task().taskId()));
    }
  }

  @Override
  public void ends(Absence absence) {
    repository.openFor(absence.person()).stream()
        .filter(acting -> absence.covers(acting.caseNumber().kind()))
        .forEach(this::back);
    var since = absence.firstDay().atStartOfDay(settings.zone()).toInstant();
    var back = repository.ended(absence.person(), End.BACK, since);
    var done = repository.ended(absence.person(), End.DONE, since);
    if (!back.isEmpty() || !done.isEmpty()) {
      transaction.executeWithoutResult(
          status ->
              events.publishEvent(new BackAtWork(absence.id(), absence.person(), done, back)));
    }
  }

  private void back(Acting acting) {
    if (tasks.find(acting.taskId()).isPresent()) {
      tasks.standIn(acting.taskId());
    } else {
      repository.end(acting.taskId(), acting.person(), End.OTHERWISE, clock.instant());
    }
  }
}
