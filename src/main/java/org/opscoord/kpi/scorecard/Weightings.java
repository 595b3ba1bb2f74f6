package org.opscoord.kpi.scorecard;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.opscoord.kpi.indicator.Indicators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What counts how much in scorecards; process owners set it. */
@Service
@Transactional
public class Weightings {

  private static final int ALL = 100;

  private final ScorecardRepository repository;
  private final Indicators indicators;
  private final IndicatorReaders readers;
  private final Clock clock;

  Weightings(
      ScorecardRepository repository,
      Indicators indicators,
      IndicatorReaders readers,
      Clock clock) {
    this.repository = repository;
    this.indicators = indicators;
    this.readers = readers;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Weighting newest() {
    return repository.weighting();
  }

  /**
   * Sets weights for the quarters that are not frozen.
   *
   * @param version that which is changed
   * @throws Refusal when somebody else than a process owner or administrator is acting, when the
   *     weights do not add up to 100 or name no indicator, or when they were changed meanwhile
   */
  public Weighting set(int version, int linkedPercent, Map<String, Integer> weights) {
    var by = readers.requireOwner();
    if (linkedPercent < 0 || linkedPercent > ALL) {
      throw new Refusal(Kind.INVALID, "kpi.weighting.linked", linkedPercent);
    }
    var known =
        indicators.inUse().stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
    weights.forEach(
        (code, weight) -> {
          if (!known.contains(code)) {
            throw new Refusal(Kind.INVALID, "kpi.indicator.unknown", code);
          }
          if (weight < 1 || weight > ALL) {
            throw new Refusal(Kind.INVALID, "kpi.weighting.range", code, weight);
          }
        });
    var sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != ALL) {
      throw new Refusal(Kind.INVALID, "kpi.weighting.sum", sum);
    }
    var next = new Weighting(version + 1, linkedPercent, weights);
    if (version != repository.weighting().version()
        || !repository.insert(next, by.value(), clock.instant())) {
      throw new Refusal(Kind.CONFLICT, "kpi.weighting.changed");
    }
    return next;
  }
}
