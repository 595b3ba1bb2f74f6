package org.opscoord.casework.handling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Component;

/**
 * 委派: whoever does a task has somebody else look at it and gets it back. The model says whom:
 * {@code department} people of their department, {@code anyone} everybody.
 */
@Component
class Delegate implements Handler {

  private static final String ANYONE = "anyone";

  private final Colleagues colleagues;
  private final HeldTasks tasks;

  Delegate(Colleagues colleagues, HeldTasks tasks) {
    this.colleagues = colleagues;
    this.tasks = tasks;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.DELEGATE;
  }

  @Override
  public Set<String> words() {
    return Set.of("department", ANYONE);
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    if (task.lent() || !task.isDoneBy(person.id())) {
      return Optional.empty();
    }
    var people = colleagues.besides(task, ANYONE.equals(task.words().of(kind())));
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Offer(kind(), true, people, List.of()));
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    var other = Objects.requireNonNull(request.person());
    tasks.lend(task.task().taskId(), other);
    return Handled.with(other);
  }
}
