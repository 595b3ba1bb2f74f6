package org.opscoord.approval;

/** What a seat says. */
public enum VoteChoice {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  REJECT,
  ABSTAIN,
  RETURN;

  boolean approves() {
    return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
  }

  boolean isAgainst() {
    return this == REJECT || this == RETURN;
  }
}
