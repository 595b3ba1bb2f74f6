package org.opscoord.mediation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mediations of a case as the API shows them, oldest first. */
record MediationView(String number, List<RoundView> rounds) {

  /** An id and what people call it. */
  record Named(String id, String name) {}

  /** One mediation. Before the positions are open, they hold only the reader's own. */
  record RoundView(
      int round,
      String subject,
      List<Named> sides,
      @Nullable Named mediator,
      Instant openedAt,
      boolean positionsOpen,
      List<PositionView> positions,
      List<Named> withoutPosition,
      @Nullable SessionView session,
      @Nullable ConclusionView conclusion,
      List<AcceptanceView> acceptances,
      List<Named> acceptedSilently,
      @Nullable AppealView appeal,
      @Nullable String outcome,
      @Nullable String outcomeText,
      @Nullable Instant closedAt) {}

  /** How one side sees the conflict. */
  record PositionView(Named side, Named person, String view, String needs) {}

  /** The joint session. */
  record SessionView(LocalDate date, String participants, String minutes) {}

  /** What is to be done. */
  record ActionView(String title, Named owner, String dueDate, String expectedEvidence) {}

  /** Settlement or ruling. */
  record ConclusionView(String result, String text, String reasons, List<ActionView> actions) {}

  /** The answer of a side to the outcome. */
  record AcceptanceView(Named side, Named person, boolean appeals, String grounds) {}

  /** What the executive decided. */
  record AppealView(boolean upheld, String ruling, String reasons, List<ActionView> actions) {}
}
