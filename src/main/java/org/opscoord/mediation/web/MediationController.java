package org.opscoord.mediation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.mediation.MediationRecords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said and settled in mediations. */
@RestController
@RequestMapping("/api/mediations")
@Tag(name = "Mediations", description = "Conflicts between departments, as far as you may see them")
class MediationController {

  private final MediationRecords records;
  private final MediationViews views;

  MediationController(MediationRecords records, MediationViews views) {
    this.records = records;
    this.views = views;
  }

  @GetMapping("/{number}")
  @Operation(
      summary =
          "The mediations of a case, oldest first; positions only once those of all sides are open")
  MediationView mediations(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    var known = new CaseNumber(number);
    return views.of(known, records.require(known));
  }
}
