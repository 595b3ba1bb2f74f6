package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.overview.HeatMap;
import org.opscoord.kpi.overview.Overview;
import org.opscoord.kpi.overview.Overview.Flow;
import org.opscoord.kpi.overview.Overview.Question;
import org.opscoord.kpi.overview.Overview.Reason;
import org.opscoord.kpi.web.IndicatorViews.Named;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How coordination stands, for whoever reads figures. */
@RestController
@RequestMapping("/api/kpi")
@Tag(name = "KPI")
class OverviewController {

  private final Overview overview;
  private final HeatMap heatMap;
  private final IndicatorReaders readers;
  private final OverviewViews views;

  OverviewController(
      Overview overview, HeatMap heatMap, IndicatorReaders readers, OverviewViews views) {
    this.overview = overview;
    this.heatMap = heatMap;
    this.readers = readers;
    this.views = views;
  }

  /** Open cases of one kind by age, and those that ended in the last thirty days. */
  record MechanismView(
      Named kind,
      long open,
      long overdue,
      long week,
      long month,
      long quarter,
      long older,
      long ended) {}

  /** Climbs to a level in the last thirty days. */
  record EscalationsView(int level, long climbs) {}

  /** What one department waits for from another. */
  record HandOffView(Named waits, Named holds, long tasks, long overdue, Instant oldest) {}

  /** All of it at one moment. */
  record StandingView(
      Instant at,
      List<MechanismView> mechanisms,
      List<EscalationsView> escalations,
      List<HandOffView> handOffs,
      List<Flow> flow) {}

  /**
   * A task that one department waits for from another.
   *
   * @param title null when the reader may not see the case itself
   */
  record HeldView(
      String task,
      String number,
      @Nullable String title,
      String step,
      Named waits,
      Named holds,
      Instant since,
      @Nullable Instant takenOnAt,
      @Nullable Instant dueAt,
      Reason reason) {}

  @GetMapping("/overview")
  @Operation(
      summary = "Open cases by kind and age, escalations, who waits for whom, cases by month",
      description = "Heads see what their departments wait for or hold.")
  StandingView standing() {
    return views.of(overview.standing());
  }

  @GetMapping("/hand-offs")
  @Operation(
      summary = "Tasks that one department waits for from another, the most urgent first",
      description = "With stuck=true only those that somebody should do something about.")
  List<HeldView> held(
      @RequestParam(required = false) @Nullable String waits,
      @RequestParam(required = false) @Nullable String holds,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(defaultValue = "false") boolean stuck,
      @RequestParam(defaultValue = "50") int limit) {
    return overview.held(new Question(waits, holds, kind, process, step, stuck), limit).stream()
        .map(views::of)
        .toList();
  }

  @GetMapping("/heat")
  @Operation(summary = "How much work was at each step of a process, and how long it waited there")
  List<HeatMap.Step> heat(
      @RequestParam String process,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam YearMonth from,
      @RequestParam YearMonth to) {
    return heatMap.of(process, version, new Period(from, to));
  }

  /** Whether any figure may be read, targets and weights may be set, cases be moved by hand. */
  record Access(boolean reads, boolean owns, boolean administers) {}

  @GetMapping("/access")
  @Operation(summary = "Whether there are figures for you")
  Access access() {
    return new Access(readers.reads(), readers.owns(), readers.administers());
  }

  @GetMapping("/kinds")
  @Operation(summary = "The kinds of cases, by the letters that begin their numbers")
  Map<String, String> kinds() {
    return views.kinds();
  }
}
