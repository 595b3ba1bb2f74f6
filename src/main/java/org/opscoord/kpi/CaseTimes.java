package org.opscoord.kpi;

import java.time.Clock;
import java.util.Locale;
import org.opscoord.approval.ApprovalEvents.BodyDecided;
import org.opscoord.approval.ApprovalEvents.StageDecided;
import org.opscoord.approval.Outcome;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records how long bodies, stages and whole cases took. A body is charged to the department it
 * speaks for; where it speaks for none, and for stages and cases, it is the requester's. The step
 * of a case is the letters that its number begins with.
 */
@Component
class CaseTimes {

  private final FactRepository facts;
  private final Measurement measurement;
  private final Cases cases;
  private final Clock clock;

  CaseTimes(FactRepository facts, Measurement measurement, Cases cases, Clock clock) {
    this.facts = facts;
    this.measurement = measurement;
    this.cases = cases;
    this.clock = clock;
  }

  @EventListener
  void bodyDecided(BodyDecided event) {
    var number = event.caseNumber();
    var department =
        event.department() == null ? cases.require(number).department() : event.department();
    facts.insert(
        measurement.of(
            "body:%s:%d:%d:%s".formatted(number, event.round(), event.stage(), event.body()),
            "approval.body",
            number.value(),
            event.body(),
            department.value(),
            event.openedAt(),
            event.at(),
            name(event.outcome())));
  }

  @EventListener
  void stageDecided(StageDecided event) {
    var number = event.caseNumber();
    facts.insert(
        measurement.of(
            "stage:%s:%d:%d".formatted(number, event.round(), event.stage()),
            "approval.stage",
            number.value(),
            Integer.toString(event.stage()),
            cases.require(number).department().value(),
            event.openedAt(),
            event.at(),
            name(event.outcome())));
  }

  @EventListener
  void caseEnded(CaseEnded event) {
    var file = event.caseFile();
    var end = file.closedAt() == null ? clock.instant() : file.closedAt();
    facts.insert(
        measurement.of(
            "case:" + file.number(),
            "case",
            file.number().value(),
            file.kind(),
            file.department().value(),
            file.openedAt(),
            end,
            event.outcome()));
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
