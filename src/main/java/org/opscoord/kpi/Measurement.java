package org.opscoord.kpi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.HeldTime;
import org.springframework.stereotype.Component;

/** Turns beginnings and ends into facts. */
@Component
class Measurement {

  private final HeldTime heldTime;

  Measurement(HeldTime heldTime) {
    this.heldTime = heldTime;
  }

  /** A department's turn at a task, up to its end. */
  Fact ofTask(Holding held, Instant endedAt, String outcome) {
    var end = notBefore(held.since(), endedAt);
    var takenOn =
        held.takenOnAt() == null || held.takenOnAt().isAfter(end)
            ? end
            : notBefore(held.since(), held.takenOnAt());
    var working = seconds(held.caseNumber(), held.since(), end);
    var onceTakenOn = Math.min(working, seconds(held.caseNumber(), takenOn, end));
    return new Fact(
        "task:%s:%d".formatted(held.taskId(), held.turn()),
        "task",
        held.caseNumber(),
        held.process(),
        held.version(),
        held.step(),
        held.department(),
        held.since(),
        end,
        elapsed(held.since(), end),
        working - onceTakenOn,
        onceTakenOn,
        held.dueAt(),
        onTime(held.dueAt(), end, outcome),
        null,
        outcome);
  }

  // Whoever gave a task away, or whose task went away, before its deadline neither kept nor missed
  // it.
  private static @Nullable Boolean onTime(@Nullable Instant dueAt, Instant end, String outcome) {
    if (dueAt == null) {
      return null;
    }
    var inTime = !end.isAfter(dueAt);
    return inTime && !outcome.equals(TaskTimes.COMPLETED) ? null : Boolean.valueOf(inTime);
  }

  /** Something that was worked on from its first moment. */
  Fact of(
      String key,
      String measure,
      String caseNumber,
      @Nullable String step,
      String department,
      Instant start,
      Instant endedAt,
      @Nullable String outcome) {
    var end = notBefore(start, endedAt);
    return new Fact(
        key,
        measure,
        caseNumber,
        null,
        0,
        step,
        department,
        start,
        end,
        elapsed(start, end),
        0,
        seconds(caseNumber, start, end),
        null,
        null,
        null,
        outcome);
  }

  // Counted between whole seconds: were each charge rounded down by itself, the charges of a task
  // handed over often would not add up to its time.
  private long seconds(String caseNumber, Instant from, Instant until) {
    return heldTime
        .held(
            new CaseNumber(caseNumber),
            from.truncatedTo(ChronoUnit.SECONDS),
            until.truncatedTo(ChronoUnit.SECONDS))
        .toSeconds();
  }

  private static long elapsed(Instant from, Instant until) {
    return until.getEpochSecond() - from.getEpochSecond();
  }

  // The clock of the node that saw the end may be behind that of the node that saw the beginning.
  // Counting must not undo somebody's work for that.
  private static Instant notBefore(Instant start, Instant instant) {
    return instant.isBefore(start) ? start : instant;
  }
}
