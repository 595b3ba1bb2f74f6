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

  /**
   * Whether who asks gets only what concerns them anyway: what they have, or what is free and they
   * or one of their groups may take.
   */
  static boolean isImpliedBy(TaskQueryImpl query, String person, List<String> groups) {
    return person.equals(query.getAssignee())
        || asksForCandidates(query, person)
            && !query.isIncludeAssignedTasks()
            && query.getCandidateGroupLike() == null
            && (query.getCandidateGroups() == null
                || groups.containsAll(query.getCandidateGroups()));
  }

  private static boolean asksForCandidates(TaskQueryImpl query, String person) {
    return query.getCandidateUser() == null
        ? query.getCandidateGroups() != null && !query.getCandidateGroups().isEmpty()
        : query.getCandidateUser().equals(person);
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
