package org.opscoord.directory;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change the directory: lock it, look at it, turn it into another structure. */
@Component
class DirectoryChange {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryChange.class);

  private final Companies companies;
  private final RevisionRepository revisions;
  private final StructureRepository structure;
  private final PeopleRepository people;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  DirectoryChange(
      Companies companies,
      RevisionRepository revisions,
      StructureRepository structure,
      PeopleRepository people,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.companies = companies;
    this.revisions = revisions;
    this.structure = structure;
    this.people = people;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /** Waits for changes under way, and gives the company as they left it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Company begin() {
    revisions.lock();
    companies.forget();
    return companies.current();
  }

  /**
   * Writes what differs between the two, if anything, and tells everybody. The caller has checked
   * that {@code after} makes sense, and holds the lock since {@link #begin()}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Changes commit(Structure before, Structure after) {
    var difference = Changes.between(before, after);
    if (difference.isEmpty()) {
      return difference;
    }
    var by = currentPerson.id();
    structure.writePositions(difference.positions());
    structure.writeDepartments(difference.departments());
    people.writePeople(difference.people());
    revisions.renew(by.orElse(null));
    companies.forget();
    events.publishEvent(
        new DirectoryChanged(
            difference.people().left().stream().map(Person::id).collect(Collectors.toSet())));
    LOG.info(
        "Directory changed by {}: {} people added, {} changed, {} left",
        by.map(PersonId::value).orElse("the product"),
        difference.people().added().size(),
        difference.people().changed().size(),
        difference.people().left().size());
    return difference;
  }
}
