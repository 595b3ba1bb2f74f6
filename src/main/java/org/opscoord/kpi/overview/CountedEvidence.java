package org.opscoord.kpi.overview;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ProductSettings;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.review.ProcessEvidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a process went, off the sums of facts. */
@Component
class CountedEvidence implements ProcessEvidence {

  private static final double SECONDS_PER_HOUR = 3600;

  private final HeatRepository repository;
  private final TiedRepository tied;
  private final ProductSettings settings;

  CountedEvidence(HeatRepository repository, TiedRepository tied, ProductSettings settings) {
    this.repository = repository;
    this.tied = tied;
    this.settings = settings;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Step> of(String process, @Nullable Integer version, YearMonth from, YearMonth until) {
    return repository.steps(process, version, new Period(from, until), new Scope(null)).stream()
        .filter(step -> step.ended() > 0)
        .map(
            step ->
                new Step(
                    step.step(),
                    step.ended(),
                    step.waitingSeconds() / SECONDS_PER_HOUR / step.ended(),
                    step.workingSeconds() / SECONDS_PER_HOUR / step.ended(),
                    step.withDeadline() == 0 ? 0 : step.late() / (double) step.withDeadline()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Tied tied(String process, List<String> names, YearMonth from, YearMonth until) {
    var begin = from.atDay(1).atStartOfDay(settings.zone()).toInstant();
    var end = until.plusMonths(1).atDay(1).atStartOfDay(settings.zone()).toInstant();
    var counts = tied.counts(process, begin, end);
    return new Tied(
        counts.returns(),
        counts.escalations(),
        counts.reopened(),
        tied.issues(process, begin, end),
        tied.suggestions(process, names, begin, end));
  }
}
