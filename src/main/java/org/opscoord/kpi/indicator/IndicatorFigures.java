package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Refusal;
import org.opscoord.kpi.Spread;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.opscoord.kpi.indicator.SumRepository.By;
import org.opscoord.kpi.indicator.SumRepository.Sums;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the indicators say. What was recorded in the last minute may not be in it yet. */
@Service
@Transactional(readOnly = true)
public class IndicatorFigures {

  private static final double HALF = 0.5;
  private static final double NINE_OF_TEN = 0.9;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final SumRepository repository;
  private final Indicators indicators;
  private final Targets targets;
  private final IndicatorReaders readers;

  IndicatorFigures(
      SumRepository repository, Indicators indicators, Targets targets, IndicatorReaders readers) {
    this.repository = repository;
    this.indicators = indicators;
    this.targets = targets;
    this.readers = readers;
  }

  /**
   * Every indicator in use by department, then the company as a whole for those who read all of it.
   *
   * @param department null for all that the person acting now may read
   * @throws Refusal when they may not read it
   */
  public List<IndicatorFigure> byDepartment(Period period, @Nullable DepartmentId department) {
    return byDepartment(period, readers.scope(department));
  }

  /**
   * The same for every department, without asking who reads it: whoever calls shows it to nobody
   * else.
   */
  public List<IndicatorFigure> ofEveryDepartment(Period period) {
    return byDepartment(period, new Scope(null));
  }

  private List<IndicatorFigure> byDepartment(Period period, Scope scope) {
    var reached = targets.in(period.until());
    return indicators.inUse().stream()
        .flatMap(
            indicator ->
                figures(indicator, period, scope, By.DEPARTMENT).stream()
                    .map(found -> found.with(reached.of(indicator.code(), found.department()))))
        .filter(found -> found.figure().part() != null || scope.everything())
        .map(Found::figure)
        .toList();
  }

  /** One indicator of a department month by month, without asking who reads it. */
  public List<IndicatorFigure> monthsOf(String code, Period period, @Nullable String department) {
    var scope = new Scope(department == null ? null : Set.of(new DepartmentId(department)));
    return figures(indicators.require(code), period, scope, By.MONTH).stream()
        .map(Found::figure)
        .filter(figure -> figure.part() != null)
        .toList();
  }

  /** One indicator by process or by step of all processes. */
  public List<IndicatorFigure> byStep(
      String code, Period period, @Nullable DepartmentId department, boolean steps) {
    var scope = readers.scope(department);
    return figures(indicators.require(code), period, scope, steps ? By.STEP : By.PROCESS).stream()
        .map(Found::figure)
        .toList();
  }

  /**
   * One indicator, month by month; months without anything are left out.
   *
   * @throws Refusal when there is no such indicator or it may not be read
   */
  public List<IndicatorFigure> trend(
      String code, Period period, @Nullable DepartmentId department) {
    var scope = readers.scope(department);
    var wanted = targets.overTime(code, department);
    return figures(indicators.require(code), period, scope, By.MONTH).stream()
        .filter(found -> found.figure().part() != null)
        .map(
            found ->
                found.with(wanted.apply(YearMonth.parse(String.valueOf(found.figure().part())))))
        .map(Found::figure)
        .toList();
  }

  private List<Found> figures(Indicator indicator, Period period, Scope scope, By by) {
    var formula = indicator.formula();
    Map<@Nullable String, Spread> spreads =
        indicator.hasSpread() && by != By.STEP
            ? repository.spreads(formula, period, scope, by)
            : Collections.emptyMap();
    return repository.sums(formula, period, scope, by).stream()
        .map(sums -> new Found(indicator, figure(indicator, sums, spreads.get(sums.part()))))
        .toList();
  }

  private static IndicatorFigure figure(Indicator indicator, Sums sums, @Nullable Spread spread) {
    return new IndicatorFigure(
        indicator.code(),
        sums.part(),
        sums.facts(),
        indicator.value(sums.numerator(), sums.denominator()).orElse(null),
        null,
        null,
        percentile(spread, HALF),
        percentile(spread, NINE_OF_TEN));
  }

  private static @Nullable BigDecimal percentile(@Nullable Spread spread, double share) {
    if (spread == null) {
      return null;
    }
    var seconds = spread.percentile(share);
    return seconds.isEmpty()
        ? null
        : BigDecimal.valueOf(seconds.getAsLong()).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
  }

  private record Found(Indicator indicator, IndicatorFigure figure) {

    @Nullable DepartmentId department() {
      return figure.part() == null ? null : new DepartmentId(figure.part());
    }

    Found with(Optional<BigDecimal> target) {
      var value = figure.value();
      return new Found(
          indicator,
          new IndicatorFigure(
              figure.code(),
              figure.part(),
              figure.facts(),
              value,
              target.orElse(null),
              value == null
                  ? null
                  : target.map(wanted -> indicator.direction().reaches(value, wanted)).orElse(null),
              figure.median(),
              figure.ninetieth()));
    }
  }
}
