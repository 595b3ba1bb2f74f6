package org.opscoord.security.rights;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * Lets people at a task because of the task itself, without an authorization: whoever it is
 * assigned to, or its candidates while nobody has taken it, may read it and work on it; the head of
 * the assignee's department may read it. Everything else is asked of the authorizations.
 */
class InvolvementCheck extends AuthorizationCommandChecker {

  private final LedPeople ledPeople;

  InvolvementCheck(LedPeople ledPeople) {
    this.ledPeople = ledPeople;
  }

  @Override
  public void checkReadTask(TaskEntity task) {
    if (!isInvolved(task) && !isLed(task)) {
      super.checkReadTask(task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    if (!isInvolved(task) && !isLed(task)) {
      super.checkReadTaskVariable(task);
    }
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!isInvolved(task)) {
      super.checkTaskWork(task);
    }
  }

  private static boolean isInvolved(TaskEntity task) {
    var person = person();
    if (person == null) {
      return false;
    }
    return task.getAssignee() == null
        ? task.getCandidates().stream().anyMatch(link -> names(link, person))
        : person.equals(task.getAssignee());
  }

  private boolean isLed(TaskEntity task) {
    var person = person();
    return person != null
        && task.getAssignee() != null
        && ledPeople.of(person).contains(task.getAssignee());
  }

  private static boolean names(IdentityLink link, String person) {
    if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
      return false;
    }
    var groups = Context.getCommandContext().getAuthentication().getGroupIds();
    return person.equals(link.getUserId())
        || groups != null && link.getGroupId() != null && groups.contains(link.getGroupId());
  }

  private static @Nullable String person() {
    var acting = Context.getCommandContext().getAuthentication();
    return acting == null ? null : acting.getUserId();
  }
}
