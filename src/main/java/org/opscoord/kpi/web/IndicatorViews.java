package org.opscoord.kpi.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.StepNames;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.indicator.CasesBehind;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.IndicatorFigure;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Unit;
import org.springframework.stereotype.Component;

/** Puts names to indicators, departments and steps, in the reader's language. */
@Component
class IndicatorViews {

  private static final String NOBODY = "unassigned";

  private final Indicators indicators;
  private final Directory directory;
  private final StepNames stepNames;
  private final Texts texts;
  private final ReaderLocale locale;

  IndicatorViews(
      Indicators indicators,
      Directory directory,
      StepNames stepNames,
      Texts texts,
      ReaderLocale locale) {
    this.indicators = indicators;
    this.directory = directory;
    this.stepNames = stepNames;
    this.texts = texts;
    this.locale = locale;
  }

  /** An id with the name that the reader knows. */
  record Named(String id, String name) {}

  /**
   * A figure to be read.
   *
   * @param department null for the company as a whole
   */
  record FigureView(
      String code,
      String name,
      String description,
      Unit unit,
      Direction direction,
      @Nullable Named department,
      long facts,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      @Nullable Boolean reached,
      @Nullable BigDecimal median,
      @Nullable BigDecimal ninetieth) {}

  /**
   * What a case gave to a figure, to be read.
   *
   * @param title null when the reader may not see the case itself
   */
  record LineView(
      String number,
      @Nullable String title,
      Named department,
      @Nullable String step,
      Instant endedAt,
      long waitingSeconds,
      long workingSeconds,
      @Nullable Boolean onTime,
      @Nullable BigDecimal value) {}

  record LinePage(List<LineView> lines, @Nullable String next) {}

  List<FigureView> figures(List<IndicatorFigure> figures) {
    var known =
        indicators.inUse().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    return figures.stream()
        .flatMap(
            figure ->
                Optional.ofNullable(known.get(figure.code())).stream()
                    .map(indicator -> figure(indicator, figure)))
        .toList();
  }

  LinePage lines(CasesBehind.Page page) {
    return new LinePage(page.lines().stream().map(this::line).toList(), page.next());
  }

  private LineView line(CasesBehind.Line line) {
    return new LineView(
        line.number(),
        line.title(),
        department(line.department()),
        line.step() == null ? null : stepNames.of(line.step()),
        line.endedAt(),
        line.waitingSeconds(),
        line.workingSeconds(),
        line.onTime(),
        line.value());
  }

  private FigureView figure(Indicator indicator, IndicatorFigure figure) {
    var language = locale.current();
    return new FigureView(
        indicator.code(),
        indicator.name(language),
        indicator.description(language),
        indicator.unit(),
        indicator.direction(),
        figure.part() == null ? null : department(figure.part()),
        figure.facts(),
        figure.value(),
        figure.target(),
        figure.reached(),
        figure.median(),
        figure.ninetieth());
  }

  /** Tasks of a role rather than a department are charged to nobody until somebody has them. */
  Named department(String id) {
    if (id.equals(NOBODY)) {
      return new Named(NOBODY, texts.text(locale.current(), "kpi.nobody"));
    }
    return new Named(id, directory.nameOf(new DepartmentId(id), locale.current()));
  }
}
