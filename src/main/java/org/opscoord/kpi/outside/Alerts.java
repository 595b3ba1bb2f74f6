package org.opscoord.kpi.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.attachment.Attachments;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.indicator.IndicatorFigure;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.outside.MeasurementRepository.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an issue when a threshold is crossed, once for each crossing, with the chart attached. */
@Service
@Transactional
public class Alerts {

  private static final String ISSUE = "issue-escalation";
  private static final String OUTSIDE = "outside.";
  private static final int POINTS = 30;

  private final AlertRepository repository;
  private final MeasurementRepository measurements;
  private final AlertTable table;
  private final IndicatorFigures figures;
  private final CaseStarts starts;
  private final Attachments attachments;
  private final TrendPicture pictures;
  private final Directory directory;
  private final Texts texts;
  private final ProductSettings settings;
  private final Clock clock;

  Alerts(
      AlertRepository repository,
      MeasurementRepository measurements,
      AlertTable table,
      IndicatorFigures figures,
      CaseStarts starts,
      Attachments attachments,
      TrendPicture pictures,
      Directory directory,
      Texts texts,
      ProductSettings settings,
      Clock clock) {
    this.repository = repository;
    this.measurements = measurements;
    this.table = table;
    this.figures = figures;
    this.starts = starts;
    this.attachments = attachments;
    this.pictures = pictures;
    this.directory = directory;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks at what another system measured last of a department. */
  void measured(Measured measured) {
    var line = measurements.latest(measured.department(), measured.measure(), POINTS);
    if (!line.isEmpty()) {
      watch(
          OUTSIDE + measured.measure(),
          measured.measure(),
          measured.department(),
          line.get(line.size() - 1).value(),
          1,
          line);
    }
  }

  /** Looks at the indicators of every department, month to date. Idempotent. */
  public void watchIndicators() {
    var month = YearMonth.from(clock.instant().atZone(settings.zone()));
    for (var figure : figures.ofEveryDepartment(new Period(month, month))) {
      var department = figure.part();
      var value = figure.value();
      if (department != null && value != null && isOpen(department)) {
        watch(
            figure.code(), figure.code(), department, value, figure.facts(), trend(figure, month));
      }
    }
  }

  private List<Point> trend(IndicatorFigure figure, YearMonth month) {
    return figures
        .monthsOf(figure.code(), new Period(month.minusMonths(11), month), figure.part())
        .stream()
        .filter(point -> point.value() != null)
        .map(
            point ->
                new Point(
                    YearMonth.parse(String.valueOf(point.part()))
                        .atDay(1)
                        .atStartOfDay(settings.zone())
                        .toInstant(),
                    point.value()))
        .toList();
  }

  private void watch(
      String indicator,
      String name,
      String department,
      BigDecimal value,
      long facts,
      List<Point> line) {
    var verdict = table.ask(indicator, value, facts);
    if (!verdict.alarm()) {
      repository.clear(indicator, department);
    } else if (!repository.isOpen(indicator, department)) {
      var number = open(verdict, name, department, value);
      repository.open(indicator, department, number, clock.instant());
      attach(number, name, line);
    }
  }

  private CaseNumber open(
      AlertTable.Verdict verdict, String name, String department, BigDecimal value) {
    var where = directory.nameOf(new DepartmentId(department), settings.locale());
    return starts.start(
        ISSUE,
        directory.coordinator(),
        Map.of(
            "title", texts.text("kpi.alert.title", name, where, value.toPlainString()),
            "happened", texts.text("kpi.alert.happened", name, where, value.toPlainString()),
            "place", where,
            "category", verdict.category(),
            "impact", verdict.impact(),
            "urgency", verdict.urgency()),
        null);
  }

  private void attach(CaseNumber number, String name, List<Point> line) {
    try (var picture = new ByteArrayInputStream(pictures.draw(name, line))) {
      attachments.addFor(
          directory.coordinator(), number, UUID.randomUUID(), name + ".png", picture);
    } catch (IOException unstorable) {
      throw new UncheckedIOException(unstorable);
    }
  }

  private boolean isOpen(String department) {
    return DepartmentId.isValid(department)
        && directory.department(new DepartmentId(department)).isPresent();
  }
}
