package org.opscoord.approval;

import java.time.Clock;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Role;
import org.opscoord.duty.DutyRoster;
import org.springframework.stereotype.Component;

/**
 * Who sits in a body. Three rules hold everywhere: the requester never approves their own request;
 * the head of a department who has approved in an earlier stage is passed; and what nobody can
 * answer goes to the coordinators. Each is noted with its reason.
 *
 * <p>Passing is for heads only. The decision group and the committee weigh the matter together, so
 * their members vote again even if one of them has approved in another duty.
 *
 * <ul>
 *   <li>{@code department-head}: the head of the requester's department
 *   <li>{@code <department>-head}: the head of that department
 *   <li>{@code decision-group}: a seat for each affected department, for its head and its
 *       representative, whoever answers
 *   <li>{@code strategic-committee}: a seat for each member
 *   <li>{@code duty-executive}: one seat for the executive on duty; while the roster names none, as
 *       any other role
 *   <li>any other role: one seat, whoever of them answers
 * </ul>
 */
@Component
class Composition {

  private static final String DEPARTMENT_HEAD = "department-head";
  private static final String DECISION_GROUP = "decision-group";
  private static final String HEAD = "-head";

  private final Directory directory;
  private final HeadBodies heads;
  private final JointBodies joint;

  Composition(Directory directory, DutyRoster roster, Clock clock) {
    this.directory = directory;
    var substitution = new Substitution(directory);
    this.heads = new HeadBodies(directory, substitution);
    this.joint =
        new JointBodies(directory, substitution, () -> roster.executiveAt(clock.instant()));
  }

  /**
   * Composes a body.
   *
   * @throws RouteUnusable when there is no body of that name, or nobody in the company may decide
   */
  ComposedBody compose(String body, Request request) {
    if (body.equals(DEPARTMENT_HEAD)) {
      return heads.ofRequester(request);
    }
    if (body.equals(DECISION_GROUP)) {
      return joint.decisionGroup(request);
    }
    var role = Role.of(body);
    if (role.isPresent()) {
      return switch (role.get()) {
        case STRATEGIC_COMMITTEE -> joint.everyHolder(role.get(), request);
        case DUTY_EXECUTIVE -> joint.executiveOnDuty(request);
        default -> joint.anyHolder(role.get(), request);
      };
    }
    return departmentOfHead(directory, body)
        .map(department -> heads.of(department, request))
        .orElseThrow(() -> new RouteUnusable("there is no such body", body));
  }

  /** The department whose head a body is by its name; empty for every other body. */
  static Optional<DepartmentId> departmentOfHead(Directory directory, String body) {
    if (!body.endsWith(HEAD)) {
      return Optional.empty();
    }
    var name = body.substring(0, body.length() - HEAD.length());
    return DepartmentId.isValid(name)
        ? directory.department(new DepartmentId(name)).map(department -> department.id())
        : Optional.empty();
  }
}
