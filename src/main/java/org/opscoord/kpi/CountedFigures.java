package org.opscoord.kpi;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opscoord.decision.DepartmentFigures;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last ninety days of a department, off the facts. */
@Component
class CountedFigures implements DepartmentFigures {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final double SECONDS_PER_HOUR = 3600;

  private final FactRepository facts;
  private final HoldingRepository holdings;
  private final Texts texts;
  private final Clock clock;

  CountedFigures(FactRepository facts, HoldingRepository holdings, Texts texts, Clock clock) {
    this.facts = facts;
    this.holdings = holdings;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Figure> of(DepartmentId department) {
    var summary = facts.summary(department.value(), clock.instant().minus(LOOKED_BACK));
    var open = holdings.openTasks(department.value());
    if (summary.completed() == 0 && open == 0) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    figures.add(figure("kpi.completed", Long.toString(summary.completed())));
    if (summary.due() > 0) {
      figures.add(
          figure("kpi.onTime", Math.round(100.0 * summary.onTime() / summary.due()) + " %"));
    }
    if (summary.medianSeconds() != null) {
      figures.add(
          figure(
              "kpi.median",
              String.format(Locale.ROOT, "%.1f", summary.medianSeconds() / SECONDS_PER_HOUR)));
    }
    figures.add(figure("kpi.open", Long.toString(open)));
    return List.copyOf(figures);
  }

  private Figure figure(String key, String value) {
    return new Figure(texts.text(key), value);
  }
}
