package org.opscoord.kpi.outside;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.decision.DepartmentFigures;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.outside.MeasurementRepository.Point;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other systems measured last of a department, for those who decide: the newest value and, in
 * eight heights of a letter, how it went. Forms show text only, and so the chart is text.
 */
@Component
@Order(1)
class OutsideFigures implements DepartmentFigures {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final int POINTS = 20;
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private final MeasurementRepository repository;
  private final Texts texts;
  private final Clock clock;

  OutsideFigures(MeasurementRepository repository, Texts texts, Clock clock) {
    this.repository = repository;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Figure> of(DepartmentId department) {
    return repository.measures(department.value(), clock.instant().minus(LOOKED_BACK)).stream()
        .map(measure -> figure(measure, repository.latest(department.value(), measure, POINTS)))
        .toList();
  }

  private Figure figure(String measure, List<Point> line) {
    var newest = line.get(line.size() - 1).value().stripTrailingZeros().toPlainString();
    return new Figure(texts.text("kpi.outside", measure), newest + "  " + chart(line));
  }

  static String chart(List<Point> line) {
    var values = line.stream().map(Point::value).toList();
    var lowest = values.stream().min(BigDecimal::compareTo).orElseThrow().doubleValue();
    var highest = values.stream().max(BigDecimal::compareTo).orElseThrow().doubleValue();
    return values.stream()
        .map(
            value ->
                highest == lowest
                    ? HEIGHTS.substring(3, 4)
                    : letter((value.doubleValue() - lowest) / (highest - lowest)))
        .collect(Collectors.joining());
  }

  private static String letter(double share) {
    var index = (int) Math.min(HEIGHTS.length() - 1, Math.floor(share * HEIGHTS.length()));
    return HEIGHTS.substring(index, index + 1);
  }
}
