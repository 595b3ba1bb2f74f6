package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CompanyDays;
import org.opscoord.kpi.Figures;
import org.opscoord.kpi.Figures.By;
import org.opscoord.kpi.Figures.Figure;
import org.opscoord.kpi.Figures.Question;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures, for coordinators and administrators. */
@RestController
@RequestMapping("/api/kpi/figures")
@Tag(name = "KPI")
class FigureController {

  private final Figures figures;
  private final CompanyDays days;

  FigureController(Figures figures, CompanyDays days) {
    this.figures = figures;
    this.days = days;
  }

  @GetMapping
  @Operation(
      summary = "How many, how long and how punctual, by day, department, process or step",
      description =
          "Days are those of the company, both included. Of what was recorded in the last minute,"
              + " some may be missing.")
  List<Figure> figures(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "DEPARTMENT") By by,
      @RequestParam(required = false) @Nullable String measure,
      @RequestParam(required = false) @Nullable String department) {
    return figures.of(new Question(days.within(from), days.within(to), by, measure, department));
  }
}
