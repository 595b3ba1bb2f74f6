package org.opscoord.action;

import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts on an action item now: whoever has left is stood in for by the coordinator. */
@Service
@Transactional(readOnly = true)
public class ActionPeople {

  private final ActionItems items;
  private final Directory directory;

  ActionPeople(ActionItems items, Directory directory) {
    this.items = items;
    this.directory = directory;
  }

  /** Who does it. */
  public PersonId owner(CaseNumber number) {
    return orCoordinator(items.require(number).owner());
  }

  /** Who asked for it and looks at the evidence. */
  public PersonId requester(CaseNumber number) {
    return orCoordinator(items.require(number).requester());
  }

  /** Who hears of it when it is late: the head above the owner, else the coordinator. */
  PersonId headAbove(ActionItem item) {
    return directory.headAbove(item.owner(), 1).orElseGet(directory::coordinator);
  }

  private PersonId orCoordinator(PersonId person) {
    return directory.person(person).isPresent() ? person : directory.coordinator();
  }
}
