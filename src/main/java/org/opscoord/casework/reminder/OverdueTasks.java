package org.opscoord.casework.reminder;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which open tasks of cases are past their deadline now. */
@Service
@Transactional(readOnly = true)
public class OverdueTasks {

  private final TaskWatchRepository repository;
  private final Clock clock;

  OverdueTasks(TaskWatchRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Overdue tasks of these cases, longest overdue first. */
  public List<TaskOfCase> of(Collection<CaseNumber> numbers) {
    return numbers.isEmpty() ? List.of() : repository.overdue(numbers, clock.instant());
  }
}
