package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Component;

/**
 * 批量办理: completes a task with the answers that several tasks of its step get. Only where the model
 * says {@code on}: where one answer can be right for all. The form's rules hold as ever.
 */
@Component
class CompleteInBatch implements Handler {

  private final HeldTasks tasks;

  CompleteInBatch(HeldTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.COMPLETE;
  }

  @Override
  public Set<String> words() {
    return Set.of("on");
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    return !task.lent() && task.holders().contains(person.id())
        ? Optional.of(new Offer(kind(), false, List.of(), List.of()))
        : Optional.empty();
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    tasks.complete(task.task().taskId(), person.id(), request.answers());
    return new Handled(null, List.of());
  }
}
