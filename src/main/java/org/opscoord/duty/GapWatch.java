package org.opscoord.duty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says aloud where the roster of the executives has a hole that is near. */
@Component
class GapWatch {

  private static final Logger log = LoggerFactory.getLogger(GapWatch.class);

  private final DutyPlan plan;
  private final ApplicationEventPublisher events;

  GapWatch(DutyPlan plan, ApplicationEventPublisher events) {
    this.plan = plan;
    this.events = events;
  }

  /** Publishes {@link DutyGapAhead} for each hole, in one transaction with what listeners write. */
  @Transactional
  public void look() {
    for (var gap : plan.executiveGaps()) {
      log.warn(
          "No executive is on duty from {} until {}; fill the duty roster",
          gap.from(),
          gap.until());
      events.publishEvent(new DutyGapAhead(gap.roster(), gap.from(), gap.until()));
    }
  }
}
