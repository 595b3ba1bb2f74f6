package org.opscoord.decision;

import org.opscoord.approval.ApprovalEvents.ProvisionallyApproved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Registers emergency decisions when they take effect, which is before they are ratified. The
 * outcome of the ratification is registered by the model, as every other.
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
}
