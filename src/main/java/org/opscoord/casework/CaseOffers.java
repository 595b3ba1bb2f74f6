package org.opscoord.casework;

import java.util.ArrayList;
import java.util.List;
import org.opscoord.casework.conversation.Urges;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person acting now may do to a case, whether or not they have a task of it. */
@Service
@Transactional(readOnly = true)
public class CaseOffers {

  private final CaseVisibility visibility;
  private final Urges urges;
  private final Directory directory;
  private final CurrentPerson currentPerson;

  CaseOffers(
      CaseVisibility visibility, Urges urges, Directory directory, CurrentPerson currentPerson) {
    this.visibility = visibility;
    this.urges = urges;
    this.directory = directory;
    this.currentPerson = currentPerson;
  }

  /** One thing that may be done; its name is the end of the address where it is done. */
  public enum Kind {
    COMMENT("comments"),
    COPY("copies"),
    ATTACH("attachments"),
    URGE("urges"),
    WITHDRAW("withdraw"),
    CANCEL("cancel");

    private final String address;

    Kind(String address) {
      this.address = address;
    }

    /** The last part of the address, below that of the case. */
    public String address() {
      return address;
    }
  }

  /**
   * What is possible now, in the order of {@link Kind}.
   *
   * @throws CaseUnknown when the person acting now may not see the case
   */
  public List<Kind> of(CaseNumber number) {
    var file = visibility.require(number);
    var offers = new ArrayList<>(List.of(Kind.COMMENT, Kind.COPY, Kind.ATTACH));
    if (urges.possible(file)) {
      offers.add(Kind.URGE);
    }
    if (file.state() == CaseState.OPEN) {
      currentPerson
          .id()
          .flatMap(directory::person)
          .ifPresent(person -> offers.addAll(endings(file, person)));
    }
    return offers;
  }

  private static List<Kind> endings(CaseFile file, Person person) {
    var endings = new ArrayList<Kind>();
    if (file.requester().equals(person.id())) {
      endings.add(Kind.WITHDRAW);
    }
    if (person.roles().contains(Role.COORDINATOR)) {
      endings.add(Kind.CANCEL);
    }
    return endings;
  }
}
