package org.opscoord.duty;

import org.opscoord.engine.Refusal;

/** A duty cannot be offered, or an offer not be answered, in this way. */
public class SwapRefused extends Refusal {

  private SwapRefused(Kind kind, String messageKey, Object... arguments) {
    super(kind, messageKey, arguments);
  }

  static SwapRefused shiftUnknown(long id) {
    return new SwapRefused(Kind.UNKNOWN, "duty.swap.shiftUnknown", Long.toString(id));
  }

  static SwapRefused offerUnknown(long id) {
    return new SwapRefused(Kind.UNKNOWN, "duty.swap.offerUnknown", Long.toString(id));
  }

  static SwapRefused notYours(String holder) {
    return new SwapRefused(Kind.FORBIDDEN, "duty.swap.notYours", holder);
  }

  static SwapRefused notAsked(String asked) {
    return new SwapRefused(Kind.FORBIDDEN, "duty.swap.notAsked", asked);
  }

  static SwapRefused outside(String from, String until) {
    return new SwapRefused(Kind.INVALID, "duty.swap.outside", from, until);
  }

  static SwapRefused toYourself() {
    return new SwapRefused(Kind.INVALID, "duty.swap.toYourself");
  }

  static SwapRefused colleagueUnknown(String colleague) {
    return new SwapRefused(Kind.INVALID, "duty.swap.colleagueUnknown", colleague);
  }

  static SwapRefused colleagueMayNot(String colleague) {
    return new SwapRefused(Kind.INVALID, "duty.swap.colleagueMayNot", colleague);
  }

  static SwapRefused over(String until) {
    return new SwapRefused(Kind.CONFLICT, "duty.swap.over", until);
  }

  static SwapRefused answered() {
    return new SwapRefused(Kind.CONFLICT, "duty.swap.answered");
  }

  static SwapRefused moved(String holder) {
    return new SwapRefused(Kind.CONFLICT, "duty.swap.moved", holder);
  }
}
