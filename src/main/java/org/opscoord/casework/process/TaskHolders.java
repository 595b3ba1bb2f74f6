package org.opscoord.casework.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Who may do a task now: the assignee, else everybody who is a candidate. */
@Component
class TaskHolders {

  private final IdentityService identity;

  TaskHolders(IdentityService identity) {
    this.identity = identity;
  }

  List<PersonId> of(DelegateTask task) {
    if (task.getAssignee() != null) {
      return PersonId.isValid(task.getAssignee())
          ? List.of(new PersonId(task.getAssignee()))
          : List.of();
    }
    return task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .flatMap(this::people)
        .filter(PersonId::isValid)
        .distinct()
        .map(PersonId::new)
        .toList();
  }

  private Stream<String> people(IdentityLink link) {
    if (link.getUserId() != null) {
      return Stream.of(link.getUserId());
    }
    var members =
        Context.getCommandContext()
            .runWithoutAuthorization(
                () -> identity.createUserQuery().memberOfGroup(link.getGroupId()).unlimitedList());
    return members.stream().map(User::getId);
  }
}
