package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.indicator.Formula;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Target;
import org.opscoord.kpi.indicator.Targets;
import org.opscoord.kpi.indicator.Unit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What indicators are and what they are to reach: everybody reads it, process owners set it. */
@RestController
@RequestMapping("/api/kpi/indicators")
@Tag(name = "KPI")
class IndicatorController {

  private final Indicators indicators;
  private final Targets targets;

  IndicatorController(Indicators indicators, Targets targets) {
    this.indicators = indicators;
    this.targets = targets;
  }

  /**
   * A definition as it is to be.
   *
   * @param version that which is changed; 0 for a new one
   */
  record Definition(
      int version,
      @NotNull String nameEn,
      @NotNull String nameZh,
      @NotNull String descriptionEn,
      @NotNull String descriptionZh,
      @NotNull Unit unit,
      @NotNull Direction direction,
      @NotNull String owner,
      @Valid @NotNull Formula formula,
      boolean retired) {

    Indicator of(String code) {
      return new Indicator(
          code,
          version + 1,
          nameEn,
          nameZh,
          descriptionEn,
          descriptionZh,
          unit,
          direction,
          owner,
          formula,
          retired);
    }
  }

  /**
   * A target to be set.
   *
   * @param department null for every department without one of its own
   * @param from first month, for example {@code 2026-10}
   * @param value null for none any more
   */
  record Wanted(@Nullable String department, @NotNull YearMonth from, @Nullable BigDecimal value) {}

  @GetMapping
  @Operation(summary = "The indicators in use")
  List<Indicator> inUse() {
    return indicators.inUse();
  }

  @GetMapping("/{code}/versions")
  @Operation(summary = "Every version of a definition, newest first")
  List<Indicators.Change> versions(@PathVariable String code) {
    return indicators.versions(code);
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Adds a version of a definition",
      description =
          "Names the version that it changes, 0 for a new indicator; 409 when it is not the newest.")
  Indicator define(@PathVariable String code, @Valid @RequestBody Definition definition) {
    return indicators.define(definition.of(code));
  }

  @GetMapping("/{code}/targets")
  @Operation(summary = "Every target of an indicator, newest first")
  List<Target> targets(@PathVariable String code) {
    return targets.of(code);
  }

  @PostMapping("/{code}/targets")
  @Operation(summary = "Sets a target from a month on, for a department or for all")
  Target set(@PathVariable String code, @Valid @RequestBody Wanted wanted) {
    return targets.set(
        code, DepartmentAsked.of(wanted.department()), wanted.from(), wanted.value());
  }
}
