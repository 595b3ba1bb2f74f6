package org.opscoord.issue;

import java.time.Instant;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** Facts about issues, published inside the transaction in which they happen. */
public final class IssueEvents {

  private IssueEvents() {}

  /** Somebody is called; they have a task for it now. */
  public record LevelCalled(Stage stage) {}

  /**
   * Nobody took an issue on, or solved it, in time.
   *
   * @param stage the level whose time ran out
   * @param department whose issue it is
   * @param toLevel the level that joins; the same as before when there is none above
   * @param before everybody who was called before and still is at it
   */
  public record IssueEscalated(
      Stage stage, DepartmentId department, int toLevel, List<PersonId> before) {}

  /**
   * The last level was called again.
   *
   * @param times how often by now
   */
  public record CalledAgain(
      Stage stage, DepartmentId department, int times, List<PersonId> people) {}

  /**
   * Departments are to meet over an issue.
   *
   * @param stage id of the level that convened them
   * @param invited who speaks for the departments
   */
  public record SessionConvened(
      CaseNumber caseNumber, long stage, Instant at, String agenda, List<PersonId> invited) {}

  /**
   * Whoever reported an issue says that it is not solved.
   *
   * @param answer id of their answer
   * @param department whose issue it is
   * @param level with which it goes on
   */
  public record IssueReopened(
      CaseNumber caseNumber, long answer, DepartmentId department, int level) {}

  /** An issue goes on as part of one that was reported before. */
  public record IssueMerged(CaseNumber caseNumber, CaseNumber parent, PersonId reporter) {}
}
