package org.opscoord.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Something that somebody is to do by a day.
 *
 * @param requester who asked for it and looks at the evidence
 * @param department the owner's when they were named
 * @param dueDate the last day on which it is in time
 * @param sourceKind {@code decision}, {@code issue}, {@code mediation}, {@code meeting} or {@code
 *     other}
 * @param source the case that it comes from, null when it comes from none
 * @param expectedEvidence what will show that it is done
 * @param description empty when nothing was said
 */
public record ActionItem(
    CaseNumber number,
    String title,
    PersonId requester,
    PersonId owner,
    DepartmentId department,
    LocalDate dueDate,
    String sourceKind,
    @Nullable CaseNumber source,
    String expectedEvidence,
    String description,
    ActionState state) {

  /** Whether it is late on that day. */
  public boolean overdue(LocalDate today) {
    return state.open() && dueDate.isBefore(today);
  }
}
