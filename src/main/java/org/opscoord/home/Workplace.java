package org.opscoord.home;

import java.util.List;

/** What the engine knows about the present person's work; only what their rights allow. */
public interface Workplace {

  /** Processes that they may start in Tasklist, newest version of each, by name. */
  List<StartableProcess> startable();

  /** Open tasks assigned to them. */
  long openTasks();

  /** Open tasks assigned to them whose deadline has passed. */
  long overdueTasks();

  /** Places that they may enter, in the order of {@link Place}. */
  List<Place> places();
}
