package org.opscoord.decision;

import org.opscoord.approval.ApprovalEvents.ProvisionallyApproved;
import org.opscoord.approval.ApprovalEvents.RoundEnded;
import org.opscoord.approval.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the register in step with emergency decisions: they take effect before they are ratified,
 * and lose it when the ratification sends them back. The other outcomes are registered by the
 * model.
 */
@Component
class EmergencyRegistration {

  private final Registration registration;
  private final DecisionRepository repository;

  EmergencyRegistration(Registration registration, DecisionRepository repository) {
    this.registration = registration;
    this.repository = repository;
  }

  @EventListener
  void takesEffect(ProvisionallyApproved approved) {
    if (repository.exists(approved.caseNumber())) {
      registration.registerProvisionally(approved.caseNumber());
    }
  }

  @EventListener
  void sentBack(RoundEnded ended) {
    if (ended.outcome() == Outcome.RETURNED && repository.exists(ended.caseNumber())) {
      registration.suspend(ended.caseNumber());
    }
  }
}
