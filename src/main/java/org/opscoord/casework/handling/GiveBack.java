package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Component;

/** Whoever was asked to look at a task gives it back to its owner, and says what they found. */
@Component
class GiveBack implements Handler {

  private final HeldTasks tasks;

  GiveBack(HeldTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.GIVE_BACK;
  }

  @Override
  public Set<String> words() {
    return Set.of("on");
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    return task.lent() && task.isDoneBy(person.id())
        ? Optional.of(new Offer(kind(), true, List.of(), List.of()))
        : Optional.empty();
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    tasks.giveBack(task.task().taskId());
    var owner = task.owner();
    return owner == null ? new Handled(null, List.of()) : Handled.with(owner);
  }
}
