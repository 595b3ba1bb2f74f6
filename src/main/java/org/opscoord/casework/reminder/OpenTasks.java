package org.opscoord.casework.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opscoord.directory.PersonId;

/** What the sweeper asks about tasks that are open now. */
public interface OpenTasks {

  /**
   * Who may do each task now: the assignee, else the candidates. Tasks that are gone are absent.
   */
  Map<String, List<PersonId>> holders(Collection<String> taskIds);

  /** How people are reminded of the task, as its model and the company say. */
  ReminderRule rule(String taskId);
}
