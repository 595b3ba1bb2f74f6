package org.opscoord.casework;

import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Whoever does something to a case right now, as somebody of the directory. */
@Component
public class ActingPerson {

  private final CurrentPerson currentPerson;
  private final Directory directory;

  ActingPerson(CurrentPerson currentPerson, Directory directory) {
    this.currentPerson = currentPerson;
    this.directory = directory;
  }

  /**
   * The person.
   *
   * @throws Refusal when nobody of the directory is acting
   */
  public Person require() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "answer.person.unknown"));
  }
}
