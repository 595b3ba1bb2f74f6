package org.opscoord.directory;

import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets everything that follows from the directory follow it anew at each start: a new version of
 * the product may know more groups or rights, and somebody may have changed the engine's users by
 * hand. An empty directory says nothing, so that it does not empty the engine.
 */
@Component
class DirectoryAtStart {

  private final DirectoryChange change;
  private final ApplicationEventPublisher events;

  DirectoryAtStart(DirectoryChange change, ApplicationEventPublisher events) {
    this.change = change;
    this.events = events;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  public void announce() {
    if (change.begin().active().findAny().isPresent()) {
      events.publishEvent(new DirectoryChanged(Set.of()));
    }
  }
}
