package org.opscoord.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** Facts about coordinated decisions, published inside the transaction in which they happen. */
public final class DecisionEvents {

  private DecisionEvents() {}

  /** The coordinator asks the requester for more before the request is taken on. */
  public record QuestionAsked(CaseNumber caseNumber, PersonId requester, String question) {}

  /** The request was not taken on. */
  public record RequestDeclined(CaseNumber caseNumber, PersonId requester, String reason) {}

  /** A department has not answered yet although its time is running out. */
  public record InformationReminded(
      CaseNumber caseNumber, DepartmentId department, PersonId person) {}

  /** The time is over and departments have not answered; the decision goes on without them. */
  public record InformationMissing(CaseNumber caseNumber, List<DepartmentId> departments) {}

  /**
   * A decision stands in the register.
   *
   * @param outcome {@code approved} or {@code rejected}
   * @param provisional true while an emergency decision awaits its ratification
   * @param concerned everybody who is to hear of it, without duplicates
   */
  public record DecisionAnnounced(
      CaseNumber caseNumber,
      String outcome,
      @Nullable String option,
      boolean provisional,
      List<PersonId> concerned) {}

  /** The date by which the requester needs the decision has passed without one. */
  public record NeededByPassed(CaseNumber caseNumber, PersonId lead) {}

  /** The outcome of a decision was compared with what was expected. */
  public record DecisionReviewed(CaseNumber caseNumber, String assessment) {}
}
