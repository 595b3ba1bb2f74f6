package org.opscoord.casework.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.casework.ActingPerson;
import org.opscoord.casework.form.PlainField;
import org.opscoord.engine.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person acting now could do to several of their tasks at once. */
@Service
@Transactional(readOnly = true)
public class BatchOffers {

  private final HeldTasks tasks;
  private final Handlings handlings;
  private final StepForms forms;
  private final ActingPerson acting;

  BatchOffers(HeldTasks tasks, Handlings handlings, StepForms forms, ActingPerson acting) {
    this.acting = acting;
    this.tasks = tasks;
    this.handlings = handlings;
    this.forms = forms;
  }

  /**
   * Tasks of one step.
   *
   * @param offers completing and transferring, as far as the model allows both and can ask for
   *     everything that it needs
   * @param fields what completing them asks for
   * @param tasks the most urgent first, at most as many as fit into one batch
   */
  public record Group(
      String step, List<Offer> offers, List<PlainField> fields, List<HeldTask> tasks) {}

  /**
   * Steps of which the person has two or more tasks, the step with most tasks first.
   *
   * @throws Refusal when nobody of the directory is acting
   */
  public List<Group> all() {
    return tasks.of(acting.require().id()).stream()
        .filter(held -> !held.lent())
        .sorted(BatchOffers::sooner)
        .collect(
            Collectors.groupingBy(HeldTask::modelStep, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .sorted((one, other) -> other.size() - one.size())
        .flatMap(this::group)
        .toList();
  }

  private Stream<Group> group(List<HeldTask> held) {
    var first = held.get(0).task();
    var fields = forms.of(first.taskId()).plainFields();
    var offers =
        handlings.offers(first.taskId()).stream()
            .filter(offer -> Batches.KINDS.contains(offer.kind()))
            .filter(offer -> offer.kind() != HandlingKind.COMPLETE || fields.isPresent())
            .toList();
    return offers.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Group(
                first.step(),
                offers,
                fields.orElse(List.of()),
                held.stream().limit(Batches.MOST).toList()));
  }

  private static int sooner(HeldTask one, HeldTask other) {
    var due = one.task().dueAt();
    var otherDue = other.task().dueAt();
    if (due == null || otherDue == null) {
      return Boolean.compare(due == null, otherDue == null);
    }
    return due.compareTo(otherDue);
  }
}
