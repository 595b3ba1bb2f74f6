package org.opscoord.casework.attachment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
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
  private final AttachmentSettings settings;
  private final Cases cases;
  private final HeldTasks tasks;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  AddedFiles(
      AttachmentRepository repository,
      AttachmentSettings settings,
      Cases cases,
      HeldTasks tasks,
      Trail trail,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.settings = settings;
    this.cases = cases;
    this.tasks = tasks;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Does nothing while the case may have one more file.
   *
   * @throws Refusal when it has as many as it may
   */
  void requireRoom(CaseNumber number) {
    if (repository.of(number).size() >= settings.most()) {
      throw new Refusal(Kind.CONFLICT, "attachment.tooMany", settings.most());
    }
  }

  /**
   * Notes a file whose contents are kept.
   *
   * @param step the step whose form brought it, null for none
   * @throws Refusal when the case has too many, or its identifier is being used at the same moment
   */
  void insert(CaseNumber number, KeptFile file, @Nullable String step) {
    requireRoom(number);
    if (!repository.insert(number, file)) {
      throw new Refusal(Kind.CONFLICT, "attachment.twice", file.name());
    }
    trail.record(Entry.by(number, "attachment.added", file.by(), step, file.name()));
    events.publishEvent(new FileAdded(file.of(number), told(number, file)));
  }

  private List<PersonId> told(CaseNumber number, KeptFile added) {
    var file = cases.require(number);
    return Stream.concat(Stream.of(file.requester(), file.lead()), tasks.holders(file.number()))
        .filter(Objects::nonNull)
        .filter(person -> !person.equals(added.by()))
        .distinct()
        .toList();
  }
}
