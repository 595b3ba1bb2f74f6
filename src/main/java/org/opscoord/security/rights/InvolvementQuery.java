package org.opscoord.security.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * One more condition of a task query: assigned to the person, or free and they are a candidate, or
 * assigned to somebody of a department that they lead.
 */
class InvolvementQuery extends TaskQueryImpl {

  private final List<String> groups;

  InvolvementQuery(String person, List<String> groups, Set<String> led) {
    this.groups = List.copyOf(groups);
    this.isOrQueryActive = true;
    this.candidateUser = person;
    var seen = new HashSet<>(led);
    seen.add(person);
    this.assigneeIn = seen;
  }

  void restrict(TaskQueryImpl query) {
    queries = query.getQueries();
    queries.add(this);
  }

  /** Known from the login, so that they need not be looked up again. */
  @Override
  public List<String> getCandidateGroups() {
    return groups;
  }
}
