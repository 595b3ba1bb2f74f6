package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ProductSettings;
import org.opscoord.kpi.FactFilter;
import org.opscoord.kpi.Facts;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts, for coordinators and administrators. */
@RestController
@RequestMapping("/api/kpi/facts")
@Tag(name = "KPI", description = "What was counted; for coordinators and administrators")
class FactController {

  private static final LocalDate FIRST = LocalDate.EPOCH;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Facts facts;
  private final ProductSettings settings;

  FactController(Facts facts, ProductSettings settings) {
    this.facts = facts;
    this.settings = settings;
  }

  @GetMapping
  @Operation(
      summary =
          "Facts in the order of recording; dates are days of the company, both included; ask for"
              + " the next page with after=next")
  Facts.Page facts(
      @RequestParam(required = false) @Nullable String measure,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "100") int limit) {
    var filter =
        new FactFilter(
            measure,
            department,
            caseNumber,
            from == null ? null : start(within(from)),
            to == null ? null : start(within(to).plusDays(1)));
    return facts.page(filter, after, limit);
  }

  // A date can be written that no timestamp of the database reaches; nothing happened there.
  private static LocalDate within(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }
}
