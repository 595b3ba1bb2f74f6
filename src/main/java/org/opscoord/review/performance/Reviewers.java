package org.opscoord.review.performance;

import java.util.Optional;
import java.util.Set;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in the review of a department. Asked anew for each step: posts change hands. */
@Service
@Transactional(readOnly = true)
public class Reviewers {

  private final PerformanceReviewRepository repository;
  private final Directory directory;

  Reviewers(PerformanceReviewRepository repository, Directory directory) {
    this.repository = repository;
    this.directory = directory;
  }

  /** Who answers for the department; the coordinator while the post is vacant. */
  public PersonId head(CaseNumber number) {
    return head(department(number));
  }

  /** The executive above, another executive where nobody is above, else the coordinator. */
  public PersonId assessor(CaseNumber number) {
    return assessor(department(number));
  }

  /** The executive two levels above, else one who took no part, else the coordinator. */
  public PersonId judge(CaseNumber number) {
    var head = head(number);
    var tookPart = Set.of(head, assessor(number));
    return directory
        .headAbove(head, 2)
        .filter(person -> !tookPart.contains(person))
        .or(() -> executiveBut(tookPart))
        .orElseGet(directory::coordinator);
  }

  PersonId head(DepartmentId department) {
    return directory.headOf(department).orElseGet(directory::coordinator);
  }

  PersonId assessor(DepartmentId department) {
    var head = head(department);
    return directory
        .headAbove(head, 1)
        .or(() -> executiveBut(Set.of(head)))
        .orElseGet(directory::coordinator);
  }

  private Optional<PersonId> executiveBut(Set<PersonId> people) {
    return directory.withRole(Role.DUTY_EXECUTIVE).stream()
        .filter(person -> !people.contains(person))
        .findFirst();
  }

  private DepartmentId department(CaseNumber number) {
    return repository.find(number).orElseThrow(() -> new CaseUnknown(number.value())).department();
  }
}
