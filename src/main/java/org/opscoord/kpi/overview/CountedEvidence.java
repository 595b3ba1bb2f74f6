package org.opscoord.kpi.overview;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  CountedEvidence(HeatRepository repository) {
    this.repository = repository;
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
}
