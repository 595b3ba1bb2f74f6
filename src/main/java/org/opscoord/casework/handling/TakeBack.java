package org.opscoord.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Recorded;
import org.opscoord.casework.handling.EarlierSteps.Earlier;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * 撤销办理: whoever did the step before does it again, with their answers in its form. Only while
 * nobody has done anything to the task that waits. The model says whether automatic steps may lie
 * between: {@code on} not, as what they did is not undone, {@code across} yes, where doing them
 * twice is harmless.
 */
@Component
class TakeBack implements Handler {

  private static final String ACROSS = "across";
  private static final Set<String> TOUCHES = Set.of("task", "vote", "handling");

  private final EarlierSteps steps;
  private final Trail trail;

  TakeBack(EarlierSteps steps, Trail trail) {
    this.steps = steps;
    this.trail = trail;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.TAKE_BACK;
  }

  @Override
  public Set<String> words() {
    return Set.of("on", ACROSS);
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    return !task.lent() && wasLastToAct(task, person.id())
        ? before(task)
            .filter(step -> step.by().equals(List.of(person.id())))
            .map(step -> new Offer(kind(), true, List.of(), List.of()))
        : Optional.empty();
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    var step = before(task).orElseThrow();
    steps.takeBack(task.task().taskId(), step.step(), person.id());
    return new Handled(null, task.holders());
  }

  private Optional<Earlier> before(HeldTask task) {
    return steps.justBefore(task.task().taskId(), ACROSS.equals(task.words().of(kind())));
  }

  /** Asked first, as it needs no look at the engine's history. */
  private boolean wasLastToAct(HeldTask task, PersonId person) {
    var acts =
        trail.of(task.task().caseNumber()).stream()
            .map(Recorded::entry)
            .filter(entry -> entry.actor() != null)
            .filter(entry -> TOUCHES.contains(entry.action().split("\\.")[0]))
            .toList();
    var last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
    return last != null && last.action().equals("task.completed") && person.equals(last.actor());
  }
}
