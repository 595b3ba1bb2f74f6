package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Component;

/** Whoever lent a task calls it back without waiting for it. */
@Component
class Recall implements Handler {

  private final HeldTasks tasks;

  Recall(HeldTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.RECALL;
  }

  @Override
  public Set<String> words() {
    return Set.of("on");
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    return task.lent() && person.id().equals(task.owner())
        ? Optional.of(new Offer(kind(), true, List.of(), List.of()))
        : Optional.empty();
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    tasks.giveBack(task.task().taskId());
    return new Handled(task.assignee(), task.holders());
  }
}
