package org.opscoord.casework;

import java.util.List;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which case: coordinators and administrators every one; heads those of their
 * departments and what they affect; everybody those that they asked for, lead, or ever had a task
 * in.
 */
@Service
@Transactional(readOnly = true)
public class CaseVisibility {

  private final Cases cases;
  private final CaseSearchRepository search;
  private final Directory directory;
  private final CurrentPerson currentPerson;

  CaseVisibility(
      Cases cases, CaseSearchRepository search, Directory directory, CurrentPerson currentPerson) {
    this.cases = cases;
    this.search = search;
    this.directory = directory;
    this.currentPerson = currentPerson;
  }

  /**
   * How far somebody sees.
   *
   * @param everything whether they see every case
   * @param heads departments that they lead
   */
  public record Reach(PersonId person, boolean everything, List<DepartmentId> heads) {}

  /**
   * The reach of the person acting now.
   *
   * @throws CaseUnknown when nobody of the directory is acting
   */
  public Reach reach() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .map(this::reach)
        .orElseThrow(() -> new CaseUnknown("-"));
  }

  /**
   * The case, if the person acting now may see it.
   *
   * @throws CaseUnknown when there is none or they may not, without a difference
   */
  public CaseFile require(CaseNumber number) {
    var reach = reach();
    var file = cases.require(number);
    if (!sees(reach, file)) {
      throw new CaseUnknown(number.value());
    }
    return file;
  }

  /** Whether the person acting now may see the case; false when there is none. */
  public boolean sees(CaseNumber number) {
    return cases.find(number).filter(file -> sees(reach(), file)).isPresent();
  }

  private boolean sees(Reach reach, CaseFile file) {
    return reach.everything()
        || reach.heads().contains(file.department())
        || file.affected().stream().anyMatch(reach.heads()::contains)
        || search.isParticipant(reach.person(), file.number());
  }

  private Reach reach(Person person) {
    var heads =
        directory.departments().stream()
            .filter(department -> person.id().equals(department.head()))
            .map(department -> department.id())
            .toList();
    var everything =
        person.roles().contains(Role.COORDINATOR) || person.roles().contains(Role.ADMINISTRATOR);
    return new Reach(person.id(), everything, heads);
  }
}
