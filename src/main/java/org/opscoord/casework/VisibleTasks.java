package org.opscoord.casework;

import java.util.Collection;
import java.util.List;
import org.opscoord.casework.CaseEvents.TaskOfCase;

/** The open tasks of cases, as far as the person acting now may see them. */
public interface VisibleTasks {

  /** Those of some tasks that belong to cases and may be seen, in no order. */
  List<TaskOfCase> among(Collection<String> taskIds);
}
