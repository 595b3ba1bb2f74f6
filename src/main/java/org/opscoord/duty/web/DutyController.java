package org.opscoord.duty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opscoord.duty.DutyPlan;
import org.opscoord.duty.RosterKeeper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty, for everybody of the company. */
@RestController
@RequestMapping("/api/duty")
@Tag(name = "Duty", description = "Who is on duty, and swaps of duty")
class DutyController {

  private final DutyPlan plan;
  private final RosterKeeper keeper;
  private final DutyViews views;

  DutyController(DutyPlan plan, RosterKeeper keeper, DutyViews views) {
    this.plan = plan;
    this.keeper = keeper;
    this.views = views;
  }

  @GetMapping
  @Operation(
      summary =
          "Who is on duty now and in the coming two weeks, your offers that wait for an answer, and"
              + " where no executive is on duty")
  DutyView duty() {
    var person = keeper.requirePerson();
    var locale = views.languageOf(person);
    var shifts = plan.comingShifts();
    return new DutyView(
        shifts.stream().filter(plan::isRunning).map(it -> views.shift(it, locale)).toList(),
        shifts.stream().map(shift -> views.shift(shift, locale)).toList(),
        plan.waitingOffers(person.id()).stream().map(it -> views.offer(it, locale)).toList(),
        plan.executiveGaps().stream().map(gap -> views.gap(gap, locale)).toList());
  }
}
