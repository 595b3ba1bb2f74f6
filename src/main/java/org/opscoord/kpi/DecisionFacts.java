package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.Cases;
import org.opscoord.decision.DecisionEvents.DecisionAnnounced;
import org.opscoord.decision.DecisionEvents.DecisionReviewed;
import org.opscoord.decision.Dossier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts which departments were heard in a decision that concerns them (1) or not (0), and how far
 * its outcome met what was expected, charged to the requester's department.
 */
@Component
class DecisionFacts {

  private final Facts facts;
  private final Cases cases;
  private final Dossier dossier;

  DecisionFacts(Facts facts, Cases cases, Dossier dossier) {
    this.facts = facts;
    this.cases = cases;
    this.dossier = dossier;
  }

  /** An emergency decision counts once it is ratified: until then nobody could be heard. */
  @EventListener
  void on(DecisionAnnounced event) {
    if (event.provisional()) {
      return;
    }
    var number = event.caseNumber();
    var unheard = dossier.unheard(number);
    for (var department : cases.require(number).affected()) {
      facts.record(
          "%s:%s".formatted(number, department),
          "department-heard",
          number,
          department,
          unheard.contains(department) ? BigDecimal.ZERO : BigDecimal.ONE);
    }
  }

  @EventListener
  void on(DecisionReviewed event) {
    var met =
        switch (event.assessment()) {
          case "exceeded", "met" -> BigDecimal.ONE;
          case "partly-met" -> new BigDecimal("0.5");
          case "not-met" -> BigDecimal.ZERO;
          default -> null;
        };
    if (met != null) {
      var number = event.caseNumber();
      facts.record(number.value(), "forecast-met", number, cases.require(number).department(), met);
    }
  }
}
