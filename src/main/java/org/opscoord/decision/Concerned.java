package org.opscoord.decision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.approval.Approvals;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.decision.Recommendation.FollowUp;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Who is to hear of a decision. */
@Component
class Concerned {

  private final Cases cases;
  private final Directory directory;
  private final Approvals approvals;

  Concerned(Cases cases, Directory directory, Approvals approvals) {
    this.cases = cases;
    this.directory = directory;
    this.approvals = approvals;
  }

  /**
   * The requester, the lead, heads and representatives of the requester's and the affected
   * departments, whoever had a seat, and the owners of follow-ups; by id, each once.
   */
  List<PersonId> by(CaseNumber number, List<FollowUp> followUps) {
    var file = cases.require(number);
    var people = new TreeSet<PersonId>();
    Stream.of(file.requester(), file.lead()).filter(Objects::nonNull).forEach(people::add);
    departments(file)
        .flatMap(
            department ->
                Stream.of(directory.headOf(department), directory.representativeOf(department)))
        .forEach(person -> person.ifPresent(people::add));
    approvals.of(number).stream()
        .map(ApprovalRecord::bodies)
        .flatMap(Collection::stream)
        .flatMap(body -> body.seats().stream())
        .forEach(seat -> people.addAll(seat.holders()));
    followUps.forEach(followUp -> people.add(followUp.who()));
    return List.copyOf(people);
  }

  private static Stream<DepartmentId> departments(CaseFile file) {
    return Stream.concat(Stream.of(file.department()), file.affected().stream()).distinct();
  }
}
