package org.opscoord.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;

/** Bodies of several people: the decision group, and whoever holds a role. */
class JointBodies {

  private final Directory directory;
  private final Substitution substitution;
  private final Supplier<Optional<PersonId>> onDuty;

  /**
   * Takes what it asks.
   *
   * @param onDuty the executive on duty now
   */
  JointBodies(Directory directory, Substitution substitution, Supplier<Optional<PersonId>> onDuty) {
    this.directory = directory;
    this.substitution = substitution;
    this.onDuty = onDuty;
  }

  /** A seat for each affected department. */
  ComposedBody decisionGroup(Request request) {
    if (request.affected().isEmpty()) {
      return substitution.byCoordinators(null, Note.of("note.nobodyAffected"), request);
    }
    var notes = new ArrayList<Note>();
    var seats =
        request.affected().stream()
            .map(department -> departmentSeat(department, notes, request))
            .toList();
    return new ComposedBody(null, seats, List.copyOf(notes));
  }

  /** A seat for each holder of the role; the requester loses theirs. */
  ComposedBody everyHolder(Role role, Request request) {
    var holders = holders(role, request);
    if (holders.isEmpty()) {
      return substitution.byCoordinators(null, Note.of("note.noMembers"), request);
    }
    return new ComposedBody(
        null,
        holders.stream().map(holder -> PlannedSeat.of(List.of(holder))).toList(),
        lostSeat(role, request));
  }

  /** One seat for all holders of the role but the requester. */
  ComposedBody anyHolder(Role role, Request request) {
    var holders = holders(role, request);
    return holders.isEmpty()
        ? substitution.byCoordinators(null, Note.of("note.noMembers"), request)
        : new ComposedBody(null, List.of(PlannedSeat.of(holders)), lostSeat(role, request));
  }

  /** One seat for the executive on duty, and for any of them when the roster names nobody else. */
  ComposedBody executiveOnDuty(Request request) {
    return onDuty
        .get()
        .filter(person -> !person.equals(request.requester()))
        .map(
            person ->
                new ComposedBody(
                    null,
                    List.of(PlannedSeat.of(List.of(person))),
                    List.of(Note.of("note.onDuty", person))))
        .orElseGet(() -> anyHolder(Role.DUTY_EXECUTIVE, request));
  }

  private List<PersonId> holders(Role role, Request request) {
    return Substitution.without(request.requester(), directory.withRole(role));
  }

  private List<Note> lostSeat(Role role, Request request) {
    return directory.withRole(role).contains(request.requester())
        ? List.of(Note.of("note.requesterIsMember", request.requester()))
        : List.of();
  }

  private PlannedSeat departmentSeat(DepartmentId department, List<Note> notes, Request request) {
    var entitled =
        Stream.of(directory.headOf(department), directory.representativeOf(department))
            .flatMap(Optional::stream)
            .toList();
    var holders = Substitution.without(request.requester(), entitled);
    if (!holders.isEmpty()) {
      return new PlannedSeat(department, holders, null);
    }
    var above =
        entitled.isEmpty() ? Optional.<PersonId>empty() : substitution.aboveRequester(request);
    notes.add(
        above
            .map(head -> Note.of("note.requesterSpeaks", request.requester(), department, head))
            .orElseGet(() -> Note.of("note.vacant", department)));
    var substitutes = above.map(List::of).orElseGet(() -> substitution.coordinators(request));
    return new PlannedSeat(department, substitutes, null);
  }
}
