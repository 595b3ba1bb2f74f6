package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.CasesBehind;
import org.opscoord.kpi.indicator.IndicatorFigure;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.web.IndicatorViews.FigureView;
import org.opscoord.kpi.web.IndicatorViews.LinePage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the indicators say, for coordinators, administrators, process owners and heads. */
@RestController
@RequestMapping("/api/kpi/indicator-figures")
@Tag(name = "KPI")
class IndicatorFigureController {

  private static final String MONTHS =
      "Months are those of the company, for example 2026-11, both included. Heads see their"
          + " departments and those below.";

  private final IndicatorFigures figures;
  private final CasesBehind cases;
  private final IndicatorViews views;
  private final FigureFiles files;

  IndicatorFigureController(
      IndicatorFigures figures, CasesBehind cases, IndicatorViews views, FigureFiles files) {
    this.figures = figures;
    this.cases = cases;
    this.views = views;
    this.files = files;
  }

  @GetMapping
  @Operation(summary = "Every indicator by department, against its target", description = MONTHS)
  List<FigureView> byDepartment(
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department) {
    return views.figures(
        figures.byDepartment(new Period(from, to), DepartmentAsked.of(department)));
  }

  @GetMapping("/figures.csv")
  @Operation(summary = "The same as CSV", description = MONTHS)
  ResponseEntity<byte[]> csv(
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department) {
    return files.csv(byDepartment(from, to, department));
  }

  @GetMapping("/figures.xlsx")
  @Operation(summary = "The same as a sheet of Excel", description = MONTHS)
  ResponseEntity<byte[]> sheet(
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department) {
    return files.sheet(byDepartment(from, to, department));
  }

  @GetMapping("/{code}/trend")
  @Operation(summary = "One indicator month by month", description = MONTHS)
  List<IndicatorFigure> trend(
      @PathVariable String code,
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department) {
    return figures.trend(code, new Period(from, to), DepartmentAsked.of(department));
  }

  @GetMapping("/{code}/parts")
  @Operation(summary = "One indicator by process, or by step", description = MONTHS)
  List<IndicatorFigure> parts(
      @PathVariable String code,
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "false") boolean steps) {
    return figures.byStep(code, new Period(from, to), DepartmentAsked.of(department), steps);
  }

  @GetMapping("/{code}/cases")
  @Operation(
      summary = "The cases behind a figure, newest first",
      description = "Ask for the next page with before=next. " + MONTHS)
  LinePage cases(
      @PathVariable String code,
      @RequestParam YearMonth from,
      @RequestParam YearMonth to,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "50") int limit) {
    return views.lines(
        cases.of(code, new Period(from, to), DepartmentAsked.of(department), before, limit));
  }
}
