package org.opscoord.kpi;

import org.opscoord.action.ActionEvents.ActionDone;
import org.opscoord.engine.ProductSettings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts action items that are done, charged to the owner's department: in time when the evidence
 * that was accepted was handed in on the due date or before.
 */
@Component
class ActionFacts {

  private final Facts facts;
  private final ProductSettings settings;

  ActionFacts(Facts facts, ProductSettings settings) {
    this.facts = facts;
    this.settings = settings;
  }

  @EventListener
  void on(ActionDone event) {
    var item = event.item();
    facts.recordDone(
        item.number().value(),
        "action-item-done",
        item.number(),
        item.department(),
        event.handedInAt(),
        item.dueDate().plusDays(1).atStartOfDay(settings.zone()).toInstant().minusMillis(1));
  }
}
