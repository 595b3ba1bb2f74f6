package org.opscoord.kpi.web;

import java.util.Map;
import org.opscoord.casework.StepNames;
import org.opscoord.kpi.overview.Overview;
import org.opscoord.kpi.web.IndicatorViews.Named;
import org.opscoord.kpi.web.OverviewController.EscalationsView;
import org.opscoord.kpi.web.OverviewController.HandOffView;
import org.opscoord.kpi.web.OverviewController.HeldView;
import org.opscoord.kpi.web.OverviewController.MechanismView;
import org.opscoord.kpi.web.OverviewController.StandingView;
import org.opscoord.substitution.CaseKinds;
import org.springframework.stereotype.Component;

/** Puts names to what stands where, in the reader's language. */
@Component
class OverviewViews {

  private final IndicatorViews names;
  private final CaseKinds kinds;
  private final StepNames stepNames;

  OverviewViews(IndicatorViews names, CaseKinds kinds, StepNames stepNames) {
    this.names = names;
    this.kinds = kinds;
    this.stepNames = stepNames;
  }

  Map<String, String> kinds() {
    return kinds.names();
  }

  StandingView of(Overview.Standing standing) {
    var known = kinds.names();
    return new StandingView(
        standing.at(),
        standing.mechanisms().stream().map(one -> mechanism(one, known)).toList(),
        standing.escalations().stream().map(OverviewViews::escalations).toList(),
        standing.handOffs().stream()
            .map(
                one ->
                    new HandOffView(
                        names.department(one.waits()),
                        names.department(one.holds()),
                        one.tasks(),
                        one.overdue(),
                        one.oldest()))
            .toList(),
        standing.flow());
  }

  HeldView of(Overview.Held held) {
    return new HeldView(
        held.task(),
        held.number(),
        held.title(),
        stepNames.of(held.step()),
        names.department(held.waits()),
        names.department(held.holds()),
        held.since(),
        held.takenOnAt(),
        held.dueAt(),
        held.reason());
  }

  private static MechanismView mechanism(Overview.Mechanism one, Map<String, String> known) {
    return new MechanismView(
        new Named(one.kind(), known.getOrDefault(one.kind(), one.kind())),
        one.open(),
        one.overdue(),
        one.week(),
        one.month(),
        one.quarter(),
        one.older(),
        one.ended());
  }

  private static EscalationsView escalations(Overview.Escalations one) {
    return new EscalationsView(
        Integer.parseInt(one.level().substring(one.level().indexOf('-') + 1)), one.climbs());
  }
}
