package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What indicators are to reach, by department and month. A target of the past stays known. */
@Service
@Transactional
public class Targets {

  private static final BigDecimal LARGEST = new BigDecimal("1000000000");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TargetRepository repository;
  private final Indicators indicators;
  private final IndicatorReaders readers;
  private final Directory directory;
  private final Clock clock;

  Targets(
      TargetRepository repository,
      Indicators indicators,
      IndicatorReaders readers,
      Directory directory,
      Clock clock) {
    this.repository = repository;
    this.indicators = indicators;
    this.readers = readers;
    this.directory = directory;
    this.clock = clock;
  }

  /** The targets of one month. */
  public static final class OfMonth {

    private final Map<Key, @Nullable BigDecimal> values = new HashMap<>();

    private record Key(String code, @Nullable DepartmentId department) {}

    OfMonth(List<Target> targets) {
      targets.forEach(
          target -> values.put(new Key(target.code(), target.department()), target.value()));
    }

    /**
     * What a department is to reach: its own target, else that for all.
     *
     * @param department null for the company
     */
    public Optional<BigDecimal> of(String code, @Nullable DepartmentId department) {
      var own = new Key(code, department);
      return Optional.ofNullable(values.get(values.containsKey(own) ? own : new Key(code, null)));
    }
  }

  @Transactional(readOnly = true)
  public OfMonth in(YearMonth month) {
    return new OfMonth(repository.in(month));
  }

  /** What an indicator was to reach in each month; see {@link OfMonth#of}. */
  @Transactional(readOnly = true)
  public Function<YearMonth, Optional<BigDecimal>> overTime(
      String code, @Nullable DepartmentId department) {
    var newestFirst = repository.of(code);
    return month -> {
      var known = newestFirst.stream().filter(target -> !target.from().isAfter(month)).toList();
      return known.stream()
          .filter(target -> Objects.equals(target.department(), department))
          .findFirst()
          .or(() -> known.stream().filter(target -> target.department() == null).findFirst())
          .map(Target::value);
    };
  }

  /**
   * All of an indicator, newest first.
   *
   * @throws Refusal when there is no such indicator
   */
  @Transactional(readOnly = true)
  public List<Target> of(String code) {
    indicators.require(code);
    return repository.of(code);
  }

  /**
   * Sets a target.
   *
   * @param department null for every department without one of its own
   * @param value null for none any more
   * @throws Refusal when somebody else than a process owner or administrator is acting, or the
   *     target makes no sense
   */
  public Target set(
      String code, @Nullable DepartmentId department, YearMonth from, @Nullable BigDecimal value) {
    return set(code, department, from, value, readers.requireOwner());
  }

  /**
   * Sets what was agreed on in a department's review.
   *
   * @param by who agreed to it, whatever their role
   * @throws Refusal when the target makes no sense
   */
  public Target agree(
      String code, DepartmentId department, YearMonth from, BigDecimal value, PersonId by) {
    return set(code, department, from, value, by);
  }

  /** The largest target that makes sense. */
  public static BigDecimal largest(Unit unit) {
    return unit == Unit.PERCENT ? HUNDRED : LARGEST;
  }

  private Target set(
      String code,
      @Nullable DepartmentId department,
      YearMonth from,
      @Nullable BigDecimal value,
      PersonId by) {
    var indicator = indicators.require(code);
    if (department != null && directory.department(department).isEmpty()) {
      throw new Refusal(Kind.INVALID, "kpi.department.unknown", department.value());
    }
    var largest = largest(indicator.unit());
    if (value != null && (value.signum() < 0 || value.compareTo(largest) > 0)) {
      throw new Refusal(Kind.INVALID, "kpi.target.range", value.toPlainString(), largest);
    }
    Period.check(from);
    var target = new Target(code, department, from, value, by.value(), clock.instant());
    repository.insert(target);
    return target;
  }
}
