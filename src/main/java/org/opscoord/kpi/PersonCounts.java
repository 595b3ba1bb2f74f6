package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Counts what single people do, charged to the department in which they work. */
@Component
class PersonCounts {

  private final Facts facts;
  private final Directory directory;

  PersonCounts(Facts facts, Directory directory) {
    this.facts = facts;
    this.directory = directory;
  }

  /**
   * Counts one. Doing it again with the same measure and key changes nothing; somebody who is not
   * in the directory is not counted.
   */
  void count(String key, String measure, CaseNumber number, PersonId person) {
    directory
        .person(person)
        .ifPresent(known -> facts.record(key, measure, number, known.department(), BigDecimal.ONE));
  }
}
