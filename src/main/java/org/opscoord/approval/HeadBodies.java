package org.opscoord.approval;

import java.util.List;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;

/** Bodies of one seat: the head of a department. */
class HeadBodies {

  private final Directory directory;
  private final Substitution substitution;

  HeadBodies(Directory directory, Substitution substitution) {
    this.directory = directory;
    this.substitution = substitution;
  }

  /** The requester's own head. Vacant posts are passed over on the way up. */
  ComposedBody ofRequester(Request request) {
    var department = request.department();
    var head = substitution.aboveRequester(request);
    if (head.isEmpty()) {
      return nobodyAbove(department, request);
    }
    var usual = directory.headOf(department);
    if (usual.equals(head)) {
      return body(department, head.get(), List.of(), request);
    }
    return usual.filter(request.requester()::equals).isPresent()
        ? instead(department, head.get(), request)
        : body(
            department,
            head.get(),
            List.of(Note.of("note.vacantHead", department, head.get())),
            request);
  }

  /** The head of any department. A vacant post goes to the coordinators. */
  ComposedBody of(DepartmentId department, Request request) {
    var head = directory.headOf(department);
    if (head.isEmpty()) {
      return substitution.byCoordinators(department, Note.of("note.vacant", department), request);
    }
    if (!head.get().equals(request.requester())) {
      return body(department, head.get(), List.of(), request);
    }
    return substitution
        .aboveRequester(request)
        .map(above -> instead(department, above, request))
        .orElseGet(() -> nobodyAbove(department, request));
  }

  private static ComposedBody instead(DepartmentId department, PersonId above, Request request) {
    var note = Note.of("note.requesterIsHead", request.requester(), above);
    return body(department, above, List.of(note), request);
  }

  private ComposedBody nobodyAbove(DepartmentId department, Request request) {
    return substitution.byCoordinators(
        department, Note.of("note.top", request.requester()), request);
  }

  private static ComposedBody body(
      DepartmentId department, PersonId head, List<Note> notes, Request request) {
    var stage = request.approvedEarlier().get(head);
    var passed = stage == null ? null : Note.of("note.passed", head, stage);
    return new ComposedBody(
        department, List.of(new PlannedSeat(department, List.of(head), passed)), notes);
  }
}
