package org.opscoord.casework.handling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opscoord.casework.handling.EarlierSteps.Earlier;
import org.opscoord.casework.handling.Offer.Choice;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Component;

/**
 * 退回: whoever does a task sends the case back. The model says how far: {@code previous} to the step
 * before, {@code any} to every step completed in the same part of the model. What was answered
 * there is in its form again, and its time begins anew.
 */
@Component
class Return implements Handler {

  private static final String PREVIOUS = "previous";

  private final EarlierSteps steps;

  Return(EarlierSteps steps) {
    this.steps = steps;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.RETURN;
  }

  @Override
  public Set<String> words() {
    return Set.of(PREVIOUS, "any");
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    if (task.lent() || !task.isDoneBy(person.id())) {
      return Optional.empty();
    }
    var targets =
        possible(task).stream().map(step -> new Choice(step.step(), step.name())).toList();
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Offer(kind(), true, List.of(), targets));
  }

  /** Everybody who had acted from there on is told. */
  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    var step = Objects.requireNonNull(request.target());
    var possible = possible(task);
    var acted =
        possible
            .subList(0, 1 + possible.stream().map(Earlier::step).toList().indexOf(step))
            .stream()
            .flatMap(earlier -> earlier.by().stream())
            .distinct()
            .toList();
    steps.goBack(task.task().taskId(), step);
    return new Handled(null, acted);
  }

  private List<Earlier> possible(HeldTask task) {
    var before = steps.before(task.task().taskId());
    return PREVIOUS.equals(task.words().of(kind())) ? before.stream().limit(1).toList() : before;
  }
}
