package org.opscoord.casework.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseState;

/** A case as the API shows it. */
record CaseView(
    String number,
    String kind,
    String title,
    Named requester,
    Named department,
    @Nullable Named lead,
    List<Named> affected,
    CaseState state,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String source,
    List<OverdueStep> overdue) {

  /**
   * A step that is open although its deadline has passed.
   *
   * @param department whose work it is, null when that is not known
   */
  record OverdueStep(String step, String stepName, @Nullable Named department, Instant dueAt) {}

  /** One case with the cases that came from it, in the order in which they were opened. */
  record Whole(@JsonUnwrapped CaseView caseFile, List<FollowUp> followUps) {}

  /** A case that came from another; {@code owner} leads it, or asked for it while nobody does. */
  record FollowUp(String number, String title, CaseState state, Named owner) {}

  /** An id and what people call it. */
  record Named(String id, String name) {}
}
