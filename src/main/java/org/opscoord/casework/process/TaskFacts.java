package org.opscoord.casework.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what a task of the engine is in the words of the register. */
@Component
class TaskFacts {

  private final ObjectProvider<Directory> directory;

  TaskFacts(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  /** The task; empty when it belongs to no case. */
  Optional<TaskOfCase> of(DelegateTask task) {
    return TaskCase.number(task).map(number -> known(task, number));
  }

  private TaskOfCase known(DelegateTask task, CaseNumber number) {
    var due = task.getDueDate();
    var definition = ((TaskEntity) task).getProcessDefinition();
    return new TaskOfCase(
        task.getId(),
        number,
        definition.getKey(),
        definition.getVersion(),
        task.getTaskDefinitionKey(),
        task.getName(),
        TaskCase.part(task),
        department(task),
        task.getCreateTime().toInstant(),
        due == null ? null : due.toInstant());
  }

  private @Nullable DepartmentId department(DelegateTask task) {
    var whose = whose(task);
    if (whose != null) {
      return directory.getObject().person(whose).map(known -> known.department()).orElse(null);
    }
    var part = TaskCase.part(task);
    return part != null && DepartmentId.isValid(part)
        ? directory
            .getObject()
            .department(new DepartmentId(part))
            .map(department -> department.id())
            .orElse(null)
        : null;
  }

  /** Whose work it is: of the assignee, or of whom they do it for. */
  private static @Nullable PersonId whose(DelegateTask task) {
    var person = actsFor(task);
    return person == null ? person(task.getAssignee()) : person;
  }

  /** For whom the assignee does the task; null for themselves. A lent task is the assignee's. */
  static @Nullable PersonId actsFor(DelegateTask task) {
    return task.getAssignee() == null
            || ((TaskEntity) task).getDelegationState() == DelegationState.PENDING
        ? null
        : person(task.getOwner());
  }

  static @Nullable PersonId person(@Nullable String id) {
    return id == null || !PersonId.isValid(id) ? null : new PersonId(id);
  }
}
