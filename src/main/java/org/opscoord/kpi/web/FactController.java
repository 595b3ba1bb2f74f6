package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CompanyDays;
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

  private final Facts facts;
  private final CompanyDays days;

  FactController(Facts facts, CompanyDays days) {
    this.facts = facts;
    this.days = days;
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
            from == null ? null : days.start(days.within(from)),
            to == null ? null : days.start(days.within(to).plusDays(1)));
    return facts.page(filter, after, limit);
  }
}
