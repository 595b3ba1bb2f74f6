package org.opscoord.kpi.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How coordination stands, for whoever reads figures: coordinators, process owners and
 * administrators see all of it, heads what their departments wait for or hold.
 */
@Service
@Transactional(readOnly = true)
public class Overview {

  private static final int MONTHS = 12;
  private static final int DAYS = 30;
  private static final Duration UNTAKEN = Duration.ofDays(1);
  private static final int LARGEST_PAGE = 200;

  private final OverviewRepository repository;
  private final HandOffRepository handOffs;
  private final IndicatorReaders readers;
  private final ProductSettings settings;
  private final Clock clock;

  Overview(
      OverviewRepository repository,
      HandOffRepository handOffs,
      IndicatorReaders readers,
      ProductSettings settings,
      Clock clock) {
    this.repository = repository;
    this.handOffs = handOffs;
    this.readers = readers;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Open cases of one kind, and those that ended in the last thirty days.
   *
   * @param kind three letters that begin the number
   * @param overdue how many of the open ones have an overdue step
   * @param week open for less than seven days
   * @param month open for seven to thirty days
   * @param quarter open for thirty to ninety days
   * @param older open for longer
   */
  public record Mechanism(
      String kind,
      long open,
      long overdue,
      long week,
      long month,
      long quarter,
      long older,
      long ended) {}

  /** Climbs to a level in the last thirty days. */
  public record Escalations(String level, long climbs) {}

  /**
   * What one department waits for from another.
   *
   * @param waits whose cases they are
   * @param holds who has the tasks; {@code unassigned} for nobody yet
   */
  public record HandOff(String waits, String holds, long tasks, long overdue, Instant oldest) {}

  /** Cases opened and ended in a month of the company. */
  public record Flow(YearMonth month, long opened, long ended) {}

  /** All of it at one moment. */
  public record Standing(
      Instant at,
      List<Mechanism> mechanisms,
      List<Escalations> escalations,
      List<HandOff> handOffs,
      List<Flow> flow) {}

  /**
   * Where it stands now.
   *
   * @throws Refusal when the person acting now may not read figures
   */
  public Standing standing() {
    var scope = readers.scope();
    var now = clock.instant();
    var today = now.atZone(settings.zone()).toLocalDate();
    return new Standing(
        now,
        repository.mechanisms(scope, now, today.minusDays(DAYS)),
        repository.escalations(scope, today.minusDays(DAYS)),
        handOffs.matrix(scope, now),
        repository.flow(scope, YearMonth.from(today).minusMonths(MONTHS - 1L)));
  }

  /**
   * Which tasks are asked for; what is null does not restrict.
   *
   * @param waits department whose case it is
   * @param holds department that has it
   * @param stuck only those that somebody should do something about
   */
  public record Question(
      @Nullable String waits,
      @Nullable String holds,
      @Nullable String kind,
      @Nullable String process,
      @Nullable String step,
      boolean stuck) {}

  /** Why somebody should do something about a task. */
  public enum Reason {
    /** It belongs to no department, and nobody took it on. */
    NOBODY,
    /** Its deadline is over. */
    OVERDUE,
    /** Nobody of the department took it on for a day. */
    UNTAKEN,
    /** It goes its way. */
    NONE
  }

  /**
   * A task that one department waits for from another.
   *
   * @param title null when the reader may not see the case itself
   */
  public record Held(
      String task,
      String number,
      @Nullable String title,
      String process,
      String step,
      String waits,
      String holds,
      Instant since,
      @Nullable Instant takenOnAt,
      @Nullable Instant dueAt,
      Reason reason) {}

  /**
   * Tasks, the most urgent first.
   *
   * @param limit at most this many, between 1 and 200
   * @throws Refusal when the person acting now may not read figures
   */
  public List<Held> held(Question question, int limit) {
    var now = clock.instant();
    return handOffs.held(
        question,
        readers.scope(),
        now,
        now.minus(UNTAKEN),
        Math.max(1, Math.min(limit, LARGEST_PAGE)));
  }
}
