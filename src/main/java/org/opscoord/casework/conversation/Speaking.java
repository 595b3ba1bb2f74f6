package org.opscoord.casework.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.opscoord.casework.ActingPerson;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What holds for everything that is said about a case: who may, once, and written down. */
@Component
class Speaking {

  private final CaseVisibility visibility;
  private final ConversationRepository repository;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ActingPerson acting;

  Speaking(
      CaseVisibility visibility,
      ConversationRepository repository,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock,
      ActingPerson acting) {
    this.acting = acting;
    this.visibility = visibility;
    this.repository = repository;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Said by somebody about a case. */
  record Said(String words, List<PersonId> told) {}

  /** The case, if the person acting now may see it. */
  CaseFile require(CaseNumber number) {
    return visibility.require(number);
  }

  Person person() {
    return acting.require();
  }

  /**
   * Does it once for a key, writes it on the trail and tells of it.
   *
   * @throws Refusal when the key was used for something else
   */
  void once(ConversationKind kind, CaseFile file, UUID key, Supplier<Said> work) {
    var person = person().id();
    var before = repository.find(person, key);
    if (before.isPresent()) {
      var known = before.get();
      if (known.kind() != kind || !known.caseNumber().equals(file.number())) {
        throw new Refusal(Kind.CONFLICT, "handling.key.used");
      }
      return;
    }
    var said = work.get();
    if (repository.insert(kind, file.number(), person, key, clock.instant())) {
      trail.record(
          Entry.by(
              file.number(),
              "conversation." + kind.id(),
              person,
              null,
              said.words().isEmpty() ? null : said.words()));
      var told = said.told().stream().filter(it -> !it.equals(person)).distinct().toList();
      events.publishEvent(new CaseSpokenOf(kind, file.number(), person, told, said.words(), key));
    }
  }
}
