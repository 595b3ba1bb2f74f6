package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.scorecard.Quarter;
import org.opscoord.kpi.scorecard.Scorecards;
import org.opscoord.kpi.scorecard.Weighting;
import org.opscoord.kpi.scorecard.Weightings;
import org.opscoord.kpi.web.ScorecardViews.CardView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards of departments, and what counts how much in them. */
@RestController
@RequestMapping("/api/kpi")
@Tag(name = "KPI")
class ScorecardController {

  private final Scorecards scorecards;
  private final Weightings weightings;
  private final ScorecardViews views;

  ScorecardController(Scorecards scorecards, Weightings weightings, ScorecardViews views) {
    this.scorecards = scorecards;
    this.weightings = weightings;
    this.views = views;
  }

  /**
   * Why a frozen card is another one.
   *
   * @param quarter for example {@code 2026-Q1}
   * @param score null to compute it anew from the facts
   */
  record Correction(@NotNull String quarter, @Nullable BigDecimal score, @Nullable String reason) {}

  /**
   * Weights as they are to be.
   *
   * @param version that which is changed
   */
  record WantedWeighting(
      int version, int linkedPercent, @NotNull Map<String, @NotNull Integer> weights) {}

  @GetMapping("/scorecards")
  @Operation(
      summary = "The scorecards of a quarter, for example 2026-Q1",
      description =
          "Those of a quarter that is over are frozen; revision 0 says that a card is not. Heads see"
              + " their departments and those below.")
  List<CardView> all(@RequestParam String quarter) {
    return scorecards.of(Quarter.of(quarter)).stream().map(views::of).toList();
  }

  @GetMapping("/scorecards/{department}")
  @Operation(summary = "Every revision of a department's scorecard, line by line, newest first")
  List<CardView> revisions(@PathVariable String department, @RequestParam String quarter) {
    return scorecards
        .revisions(Objects.requireNonNull(DepartmentAsked.of(department)), Quarter.of(quarter))
        .stream()
        .map(views::of)
        .toList();
  }

  @PostMapping("/scorecards/{department}/corrections")
  @Operation(summary = "Adds a revision to a frozen scorecard, with its reason")
  CardView correct(@PathVariable String department, @Valid @RequestBody Correction correction) {
    return views.of(
        scorecards.correct(
            Objects.requireNonNull(DepartmentAsked.of(department)),
            Quarter.of(correction.quarter()),
            correction.score(),
            Objects.requireNonNullElse(correction.reason(), "")));
  }

  @GetMapping("/weighting")
  @Operation(summary = "What counts how much in scorecards")
  Weighting weighting() {
    return weightings.newest();
  }

  @PutMapping("/weighting")
  @Operation(summary = "Sets what counts how much in quarters that are not frozen")
  Weighting set(@Valid @RequestBody WantedWeighting wanted) {
    return weightings.set(wanted.version(), wanted.linkedPercent(), wanted.weights());
  }
}
