package org.opscoord.mediation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.Answer;
import org.opscoord.directory.Department;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * Between whom a mediation is asked for: the requester's department, if they head it, and others.
 */
@Component
class RequestedSides {

  private final Directory directory;

  RequestedSides(Directory directory) {
    this.directory = directory;
  }

  /** The sides, and what was named that is no department. */
  record Sides(List<DepartmentId> known, List<String> unknown) {}

  Sides of(Answer request) {
    var known = new LinkedHashSet<DepartmentId>();
    var unknown = new ArrayList<String>();
    headedBy(request).ifPresent(known::add);
    for (var side : request.values().path("otherSides")) {
      department(side.asText()).ifPresentOrElse(known::add, () -> unknown.add(side.asText()));
    }
    return new Sides(List.copyOf(known), List.copyOf(unknown));
  }

  /** Whether the person heads any department. */
  boolean isHead(PersonId person) {
    return directory.departments().stream().anyMatch(department -> heads(person, department));
  }

  /** Their own department before others that they head. */
  private Optional<DepartmentId> headedBy(Answer request) {
    var headed =
        directory.departments().stream()
            .filter(department -> heads(request.person(), department))
            .map(Department::id)
            .toList();
    return headed.contains(request.department())
        ? Optional.of(request.department())
        : headed.stream().findFirst();
  }

  private static boolean heads(PersonId person, Department department) {
    return person.equals(department.head());
  }

  private Optional<DepartmentId> department(String name) {
    return directory.departments().stream()
        .filter(
            department ->
                List.of(department.id().value(), department.nameEn(), department.nameZh()).stream()
                    .anyMatch(name::equalsIgnoreCase))
        .map(Department::id)
        .findFirst();
  }
}
