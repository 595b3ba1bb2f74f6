package org.opscoord.kpi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Turns beginnings and ends into facts. */
@Component
class Measurement {

  private final WorkingCalendar calendar;

  Measurement(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** A department's turn at a task, up to its end. */
  Fact ofTask(Holding held, Instant end, String outcome) {
    var takenOn = held.takenOnAt() == null ? end : held.takenOnAt();
    return new Fact(
        "task:%s:%d".formatted(held.taskId(), held.turn()),
        "task",
        held.caseNumber(),
        held.process(),
        held.step(),
        held.department(),
        held.since(),
        end,
        Duration.between(held.since(), end).toSeconds(),
        seconds(held.since(), takenOn),
        seconds(takenOn, end),
        held.dueAt(),
        held.dueAt() == null ? null : !end.isAfter(held.dueAt()),
        null,
        outcome);
  }

  /** Something that was worked on from its first moment. */
  Fact of(
      String key,
      String measure,
      String caseNumber,
      @Nullable String step,
      String department,
      Instant start,
      Instant end,
      String outcome) {
    return new Fact(
        key,
        measure,
        caseNumber,
        null,
        step,
        department,
        start,
        end,
        Duration.between(start, end).toSeconds(),
        0,
        seconds(start, end),
        null,
        null,
        null,
        outcome);
  }

  private long seconds(Instant from, Instant until) {
    return calendar.between(from, until).toSeconds();
  }
}
