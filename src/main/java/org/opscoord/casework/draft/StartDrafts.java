package org.opscoord.casework.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.ActingPerson;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Start forms that the person acting now has not sent yet; nobody reads anybody else's. Answers are
 * kept as they are and checked when the form is sent.
 */
@Service
@Transactional
public class StartDrafts {

  private static final int LARGEST = 128 * 1024;
  private static final int MOST = 50;

  private final StartDraftRepository repository;
  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final Clock clock;
  private final ActingPerson acting;

  StartDrafts(
      StartDraftRepository repository,
      CurrentPerson currentPerson,
      Directory directory,
      Clock clock,
      ActingPerson acting) {
    this.acting = acting;
    this.repository = repository;
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Keeps a draft in the place of an earlier one of the same process.
   *
   * @throws Refusal when it is too large, the person has too many, or nobody of the directory acts
   */
  public void save(String process, ObjectNode answers) {
    var person = person();
    if (answers.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new Refusal(Kind.INVALID, "draft.tooLarge");
    }
    if (repository.find(person, process).isEmpty() && repository.of(person).size() >= MOST) {
      throw new Refusal(Kind.CONFLICT, "draft.tooMany", MOST);
    }
    repository.put(person, new StartDraft(process, answers, clock.instant()));
  }

  /** The person's drafts, newest first. */
  @Transactional(readOnly = true)
  public List<StartDraft> all() {
    return repository.of(person());
  }

  /** The person's draft of a process; empty when nobody of the directory acts. */
  @Transactional(readOnly = true)
  public Optional<StartDraft> find(String process) {
    return currentPerson
        .id()
        .filter(id -> directory.person(id).isPresent())
        .flatMap(person -> repository.find(person, process));
  }

  /** Throws the person's draft away; does nothing when there is none. */
  public void discard(String process) {
    repository.delete(person(), process);
  }

  /** A form that was sent is no draft any more. */
  public void sent(PersonId person, String process) {
    repository.delete(person, process);
  }

  private PersonId person() {
    return acting.require().id();
  }
}
