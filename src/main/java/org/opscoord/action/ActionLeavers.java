package org.opscoord.action;

import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.DirectoryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for somebody who leaves the company goes to the coordinator at once. */
@Component
class ActionLeavers {

  private final ActionRepository repository;
  private final ActionProcess process;
  private final Directory directory;
  private final Trail trail;

  ActionLeavers(
      ActionRepository repository, ActionProcess process, Directory directory, Trail trail) {
    this.repository = repository;
    this.process = process;
    this.directory = directory;
    this.trail = trail;
  }

  @EventListener
  void on(DirectoryChanged changed) {
    if (changed.left().isEmpty()) {
      return;
    }
    var coordinator = directory.coordinator();
    for (var number : repository.openOf(changed.left())) {
      if (process.handOver(number, changed.left(), coordinator)) {
        trail.record(
            Entry.automatic(number, "action.handedOver", null, directory.nameOf(coordinator)));
      }
    }
  }
}
