package org.opscoord.casework.attachment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes files of cases, in the register, in the trail and to whom it may concern. */
@Component
class AddedFiles {

  private final AttachmentRepository repository;
  private final Cases cases;
  private final HeldTasks tasks;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  AddedFiles(
      AttachmentRepository repository,
      Cases cases,
      HeldTasks tasks,
      Trail trail,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.cases = cases;
    this.tasks = tasks;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Notes a file whose contents are kept.
   *
   * @param step the step whose form brought it, null for none
   * @throws Refusal when its identifier is being used at the same moment
   */
  void insert(Attachment file, @Nullable String step) {
    if (!repository.insert(file)) {
      throw new Refusal(Kind.CONFLICT, "attachment.twice", file.name());
    }
    trail.record(Entry.by(file.caseNumber(), "attachment.added", file.by(), step, file.name()));
    events.publishEvent(new FileAdded(file, told(file)));
  }

  private List<PersonId> told(Attachment added) {
    var file = cases.require(added.caseNumber());
    return Stream.concat(Stream.of(file.requester(), file.lead()), tasks.holders(file.number()))
        .filter(Objects::nonNull)
        .filter(person -> !person.equals(added.by()))
        .distinct()
        .toList();
  }
}
