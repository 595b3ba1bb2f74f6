package org.opscoord.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.decision.DecisionRegister;
import org.opscoord.decision.DecisionRegister.Filter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of decisions. */
@RestController
@RequestMapping("/api/decisions")
@Tag(
    name = "Decisions",
    description =
        "The register of decisions: open to all staff, except decisions about people, which are"
            + " open to those who may see the case")
class DecisionController {

  private final DecisionRegister register;
  private final DecisionViews views;

  DecisionController(DecisionRegister register, DecisionViews views) {
    this.register = register;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "Registered decisions, newest first; ask for the next page with before=next")
  DecisionPage decisions(
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String outcome,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var filter =
        new Filter(category, outcome, text == null || text.isBlank() ? null : text.strip());
    return views.of(register.list(filter, before, limit));
  }

  @GetMapping("/{number}")
  @Operation(summary = "One decision: what was considered, who was heard, who voted what, and why")
  DecisionView decision(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return views.of(register.require(new CaseNumber(number)));
  }
}
