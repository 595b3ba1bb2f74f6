package org.opscoord.action;

import java.time.Instant;
import java.time.LocalDate;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/** Facts about action items, published inside the transaction in which they happen. */
public final class ActionEvents {

  private ActionEvents() {}

  /**
   * An action item is late by a working day.
   *
   * @param head who is told: the head above the owner, or the coordinator where there is none
   */
  public record ActionOverdue(
      CaseNumber caseNumber, PersonId owner, PersonId head, LocalDate dueDate) {}

  /**
   * The evidence of an action item was accepted.
   *
   * @param handedInAt when its owner last handed it in
   */
  public record ActionDone(ActionItem item, Instant handedInAt) {}

  /**
   * An action item that came from another case has ended.
   *
   * @param source the case that it came from
   * @param state how it ended
   */
  public record ActionClosed(
      CaseNumber caseNumber, CaseNumber source, String title, ActionState state) {}
}
