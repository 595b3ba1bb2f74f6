package org.opscoord.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/** Who answers when those who should cannot. */
@Component
class Substitution {

  private final Directory directory;

  Substitution(Directory directory) {
    this.directory = directory;
  }

  /** The head above the requester; empty when nobody stands above. */
  Optional<PersonId> aboveRequester(Request request) {
    return directory
        .headAbove(request.requester(), 1)
        .filter(head -> !head.equals(request.requester()));
  }

  /**
   * Who stands one level above the holders of a seat, never the requester; empty when nobody does.
   */
  List<PersonId> above(List<PersonId> holders, PersonId requester) {
    return holders.stream()
        .flatMap(holder -> directory.headAbove(holder, 1).stream())
        .flatMap(
            head ->
                head.equals(requester)
                    ? directory.headAbove(requester, 1).stream()
                    : Optional.of(head).stream())
        .filter(head -> !head.equals(requester) && !holders.contains(head))
        .distinct()
        .toList();
  }

  /** People without the requester. */
  static List<PersonId> without(PersonId requester, Collection<PersonId> people) {
    return people.stream().filter(person -> !person.equals(requester)).distinct().toList();
  }

  /**
   * Whoever answers what nobody can: any coordinator but the requester, else the head above the
   * requester.
   *
   * @throws RouteUnusable when there is nobody at all
   */
  List<PersonId> coordinators(Request request) {
    var coordinators = without(request.requester(), directory.withRole(Role.COORDINATOR));
    if (!coordinators.isEmpty()) {
      return coordinators;
    }
    return aboveRequester(request)
        .map(List::of)
        .orElseThrow(() -> new RouteUnusable("nobody may decide for", request.requester()));
  }

  /** A body that nobody can fill, given to the coordinators with the reason. */
  ComposedBody byCoordinators(@Nullable DepartmentId department, Note reason, Request request) {
    var seat = new PlannedSeat(department, coordinators(request), null);
    return new ComposedBody(department, List.of(seat), List.of(reason));
  }
}
