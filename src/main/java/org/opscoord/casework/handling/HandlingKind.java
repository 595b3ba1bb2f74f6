package org.opscoord.casework.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a task besides completing it. */
public enum HandlingKind {
  /** 转办: somebody else has it from now on. */
  TRANSFER("department"),
  /** 委派: somebody else works on it and gives it back. */
  DELEGATE("department"),
  /** Whoever had it lent gives it back, with a remark. */
  GIVE_BACK("on"),
  /** Whoever lent it has it back before it is given. */
  RECALL("on"),
  /** 撤销办理: whoever did the step before does it again, while nobody has touched this one. */
  TAKE_BACK("on"),
  /** 退回: the case goes back to an earlier step. */
  RETURN("off"),
  /** 加签: somebody else votes too, before, beside or after. */
  ADD_SIGNER("anyone"),
  /** 减签: somebody who was added need not vote any more. */
  REMOVE_SIGNER("on"),
  /** 批量办理: it gets the answers that others of its step get too. */
  COMPLETE("off");

  private final String shipped;

  HandlingKind(String shipped) {
    this.shipped = shipped;
  }

  /** The word in addresses and models, for example {@code take-back}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is for people who do not have the task: it is offered to them at the case. */
  public boolean isFromAfar() {
    return this == RECALL || this == TAKE_BACK;
  }

  /** What holds where neither the step nor its process says anything. */
  public String shippedWord() {
    return shipped;
  }

  public static Optional<HandlingKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
