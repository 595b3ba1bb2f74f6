package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * 转办: whoever does a task, or a coordinator, gives it to somebody else for good. The model says to
 * whom: {@code department} to people of the holder's department, {@code anyone} to everybody.
 */
@Component
class Transfer implements Handler {

  private static final String ANYONE = "anyone";

  private final Colleagues colleagues;
  private final HeldTasks tasks;

  Transfer(Colleagues colleagues, HeldTasks tasks) {
    this.colleagues = colleagues;
    this.tasks = tasks;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.TRANSFER;
  }

  @Override
  public Set<String> words() {
    return Set.of("department", ANYONE);
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    if (task.lent() || !task.isDoneBy(person.id()) && !person.roles().contains(Role.COORDINATOR)) {
      return Optional.empty();
    }
    var people = colleagues.besides(task, ANYONE.equals(task.words().of(kind())));
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Offer(kind(), true, people, List.of()));
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    var other = request.person();
    if (other == null) {
      throw new Refusal(Kind.INVALID, "handling.person.missing", "");
    }
    tasks.give(task.task().taskId(), other);
    return Handled.with(other);
  }
}
