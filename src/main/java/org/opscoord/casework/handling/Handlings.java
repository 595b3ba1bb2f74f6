package org.opscoord.casework.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.ActingPerson;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers what can be done to a task, and sees that it is done once and written down. */
@Service
@Transactional
public class Handlings {

  private final Map<HandlingKind, Handler> handlers;
  private final HeldTasks tasks;
  private final HandlingRepository repository;
  private final RequestCheck check;
  private final Trail trail;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ActingPerson acting;

  Handlings(
      List<Handler> handlers,
      HeldTasks tasks,
      HandlingRepository repository,
      RequestCheck check,
      Trail trail,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock,
      ActingPerson acting) {
    this.acting = acting;
    this.handlers = handlers.stream().collect(Collectors.toMap(Handler::kind, Function.identity()));
    this.tasks = tasks;
    this.repository = repository;
    this.check = check;
    this.trail = trail;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the person acting now may do to a task, in the order of {@link HandlingKind}; nothing for
   * a task that is not open. {@link HandlingKind#COMPLETE} among them means: in a batch.
   */
  @Transactional(readOnly = true)
  public List<Offer> offers(String taskId) {
    var person = acting.require();
    return tasks
        .find(taskId)
        .map(
            task ->
                handlers.keySet().stream()
                    .filter(kind -> !kind.isFromAfar())
                    .sorted()
                    .flatMap(kind -> offer(kind, task, person).stream())
                    .toList())
        .orElse(List.of());
  }

  /**
   * What the person acting now may do to tasks of a case that they do not have, by task.
   *
   * @see HandlingKind#isFromAfar()
   */
  @Transactional(readOnly = true)
  public Map<String, List<Offer>> offersFromAfar(CaseNumber number) {
    var person = acting.require();
    return tasks.ofCase(number).stream()
        .collect(
            Collectors.toMap(
                task -> task.task().taskId(),
                task ->
                    handlers.keySet().stream()
                        .filter(HandlingKind::isFromAfar)
                        .sorted()
                        .flatMap(kind -> offer(kind, task, person).stream())
                        .toList()));
  }

  /**
   * Does something to a task. A request whose key was done before is done already.
   *
   * @throws Refusal with a sentence when it is not possible, not allowed, or not complete
   */
  public void handle(String taskId, HandlingKind kind, HandlingRequest request) {
    tasks.atOnce(
        () -> {
          handle(taskId, kind, request, acting.require());
          return kind;
        });
  }

  private void handle(String taskId, HandlingKind kind, HandlingRequest request, Person person) {
    var before = repository.find(person.id(), request.key());
    if (before.isPresent()) {
      check.same(before.get(), kind, taskId);
      return;
    }
    var task = tasks.find(taskId).orElseThrow(() -> new Refusal(Kind.CONFLICT, "answer.task.gone"));
    var offer =
        offer(kind, task, person)
            .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "handling.refused." + kind.id()));
    check.complete(offer, request);
    if (repository.insert(kind, task, person.id(), request, clock.instant())) {
      record(task, person, kind, request);
    }
  }

  private Optional<Offer> offer(HandlingKind kind, HeldTask task, Person person) {
    var handler = handlers.get(kind);
    return handler == null || HandlingWords.OFF.equals(task.words().of(kind))
        ? Optional.empty()
        : handler.offer(task, person);
  }

  private void record(HeldTask task, Person person, HandlingKind kind, HandlingRequest request) {
    var handled = Objects.requireNonNull(handlers.get(kind)).handle(task, person, request);
    trail.record(
        Entry.by(
            task.task().caseNumber(),
            "handling." + kind.id(),
            person.id(),
            task.task().step(),
            comment(handled, request)));
    events.publishEvent(
        new TaskHandled(
            kind,
            task,
            person.id(),
            handled.other(),
            handled.told().stream().filter(it -> !it.equals(person.id())).distinct().toList(),
            request.reason(),
            request.key(),
            clock.instant()));
  }

  /** The trail names the other person first, as in "→ Li Na: I am travelling". */
  private @Nullable String comment(Handled handled, HandlingRequest request) {
    var other = handled.other();
    var name = other == null ? "" : "→ " + directory.nameOf(other);
    var both =
        name.isEmpty() || request.reason().isEmpty()
            ? name + request.reason()
            : name + ": " + request.reason();
    return both.isEmpty() ? null : both;
  }
}
