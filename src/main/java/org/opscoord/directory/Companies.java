package org.opscoord.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the company in memory. Each transaction asks the database once for the directory's
 * revision, which is new after a change on whatever node, and then sees one and the same company to
 * its end, with its own changes. So no answer is older than the transaction that asks, and a change
 * rolled back is forgotten with its revision.
 */
@Component
class Companies {

  private final RevisionRepository revisions;
  private final StructureRepository structure;
  private final PeopleRepository people;
  private volatile @Nullable Remembered remembered;

  Companies(RevisionRepository revisions, StructureRepository structure, PeopleRepository people) {
    this.revisions = revisions;
    this.structure = structure;
    this.people = people;
  }

  /** As the running transaction sees it, or as it is now when there is none. */
  Company current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return load();
    }
    var seen = seenByTransaction();
    var company = seen.company;
    if (company == null) {
      company = load();
      seen.company = company;
    }
    return company;
  }

  /** Lets the running transaction look anew. */
  void forget() {
    revisions.lookAnew();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      seenByTransaction().company = null;
    }
  }

  private Company load() {
    var known = remembered;
    var revision = revisions.current();
    while (known == null || !known.revision.equals(revision)) {
      known = new Remembered(revision, read());
      // A change committed while we were reading may have been seen in part: read again.
      revisions.lookAnew();
      revision = revisions.current();
    }
    remembered = known;
    return known.company;
  }

  private Company read() {
    return new Company(
        structure.departments(true),
        structure.departments(false),
        structure.positions(),
        people.people());
  }

  private Seen seenByTransaction() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Seen seen) {
      return seen;
    }
    var seen = new Seen();
    TransactionSynchronizationManager.bindResource(this, seen);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<Seen, Companies>(seen, this) {});
    return seen;
  }

  private record Remembered(UUID revision, Company company) {}

  private static final class Seen extends ResourceHolderSupport {
    @Nullable Company company;
  }
}
