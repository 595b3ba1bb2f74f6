package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The single cases that a figure comes from. */
@Service
@Transactional(readOnly = true)
public class CasesBehind {

  private static final int LARGEST_PAGE = 100;

  private final CasesBehindRepository repository;
  private final Indicators indicators;
  private final IndicatorReaders readers;
  private final CaseVisibility visibility;
  private final ProductSettings settings;

  CasesBehind(
      CasesBehindRepository repository,
      Indicators indicators,
      IndicatorReaders readers,
      CaseVisibility visibility,
      ProductSettings settings) {
    this.repository = repository;
    this.indicators = indicators;
    this.readers = readers;
    this.visibility = visibility;
    this.settings = settings;
  }

  /**
   * What a case gave to a figure.
   *
   * @param id order of recording
   * @param title null when the reader may not see the case itself
   * @param step step of the process, or another part of the case; null for the whole case
   * @param waitingSeconds working time until somebody took it on
   * @param workingSeconds working time from then to the end
   * @param onTime null without a deadline
   * @param value of a measure that is no time
   */
  public record Line(
      long id,
      String number,
      @Nullable String title,
      String department,
      @Nullable String step,
      Instant endedAt,
      long waitingSeconds,
      long workingSeconds,
      @Nullable Boolean onTime,
      @Nullable BigDecimal value,
      @Nullable String outcome) {}

  /**
   * @param next what to ask the next page with; null on the last one
   */
  public record Page(List<Line> lines, @Nullable String next) {}

  /**
   * What the numerator of an indicator comes from, newest first.
   *
   * @param department null for all that the person acting now may read
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 100
   * @throws Refusal when they may not read it
   */
  public Page of(
      String code,
      Period period,
      @Nullable DepartmentId department,
      @Nullable String before,
      int limit) {
    var scope = readers.scope(department);
    var term = indicators.require(code).formula().numerator();
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var zone = settings.zone();
    var from = period.from().atDay(1).atStartOfDay(zone).toInstant();
    var until = period.until().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    var lines =
        repository.page(
            term,
            scope,
            from,
            before == null ? new Place(until, 0) : Place.of(before),
            visibility.reach(),
            size + 1);
    return lines.size() > size
        ? new Page(lines.subList(0, size), Place.of(lines.get(size - 1)).toString())
        : new Page(lines, null);
  }

  /** A place in the order, from the newest down. */
  record Place(Instant endedAt, long id) {

    static Place of(Line line) {
      return new Place(line.endedAt(), line.id());
    }

    static Place of(String text) {
      var parts = text.split("_", -1);
      try {
        return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (RuntimeException other) {
        throw new Refusal(Refusal.Kind.INVALID, "kpi.page.unknown");
      }
    }

    @Override
    public String toString() {
      return endedAt + "_" + id;
    }
  }
}
