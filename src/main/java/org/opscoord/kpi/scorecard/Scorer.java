package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.IndicatorFigure;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.scorecard.Scorecard.Line;
import org.opscoord.kpi.scorecard.Scorecard.Partner;
import org.springframework.stereotype.Component;

/** Computes scorecards from the facts; the same facts, targets and weights give the same cards. */
@Component
class Scorer {

  private final IndicatorFigures figures;
  private final Indicators indicators;
  private final ScorecardRepository repository;
  private final RatingTable ratings;
  private final Directory directory;
  private final ProductSettings settings;

  Scorer(
      IndicatorFigures figures,
      Indicators indicators,
      ScorecardRepository repository,
      RatingTable ratings,
      Directory directory,
      ProductSettings settings) {
    this.figures = figures;
    this.indicators = indicators;
    this.repository = repository;
    this.ratings = ratings;
    this.directory = directory;
    this.settings = settings;
  }

  /** The cards of all open departments, by id. */
  List<Scorecard> all(Quarter quarter, Weighting weighting) {
    var lines = lines(quarter, weighting);
    Map<String, BigDecimal> own = new HashMap<>();
    lines.forEach(
        (department, of) -> {
          var points = Scoring.sum(of.stream().map(Line::part).toList());
          if (points != null) {
            own.put(department, points);
          }
        });
    return lines.keySet().stream()
        .map(department -> card(department, quarter, weighting, lines, own))
        .toList();
  }

  private Scorecard card(
      String department,
      Quarter quarter,
      Weighting weighting,
      Map<String, List<Line>> lines,
      Map<String, BigDecimal> own) {
    var zone = settings.zone();
    var partners =
        Scoring.shared(
            repository.partners(
                department,
                quarter.period().from().atDay(1).atStartOfDay(zone).toInstant(),
                quarter.end().atStartOfDay(zone).toInstant()),
            own);
    var linked = Scoring.sum(partners.stream().map(Partner::part).toList());
    var mine = own.get(department);
    return new Scorecard(
        department,
        quarter.toString(),
        mine,
        linked,
        weighting.linkedPercent(),
        Scoring.score(mine, linked, weighting.linkedPercent()),
        weighting.version(),
        Objects.requireNonNull(lines.get(department)),
        partners);
  }

  private Map<String, List<Line>> lines(Quarter quarter, Weighting weighting) {
    Map<String, Indicator> known =
        indicators.inUse().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    var found =
        figures.ofEveryDepartment(quarter.period()).stream()
            .filter(figure -> figure.part() != null)
            .collect(
                Collectors.toMap(
                    figure -> figure.code() + " " + figure.part(), Function.identity()));
    var lines = new TreeMap<String, List<Line>>();
    for (var department : directory.departments()) {
      var id = department.id().value();
      lines.put(
          id,
          Scoring.weighed(
              weighting.weights().entrySet().stream()
                  .map(
                      weight ->
                          line(
                              weight.getKey(),
                              weight.getValue(),
                              known.get(weight.getKey()),
                              found.get(weight.getKey() + " " + id)))
                  .toList()));
    }
    return lines;
  }

  private Line line(
      String code, int weight, @Nullable Indicator indicator, @Nullable IndicatorFigure figure) {
    var value = figure == null ? null : figure.value();
    var target = figure == null ? null : figure.target();
    if (indicator == null || value == null || target == null) {
      return new Line(code, value, target, null, null, weight, null);
    }
    var achievement = Scoring.achievement(indicator.direction(), value, target);
    return new Line(
        code, value, target, achievement, ratings.points(code, achievement), weight, null);
  }
}
