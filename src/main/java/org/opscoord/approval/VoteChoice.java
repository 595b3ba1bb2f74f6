package org.opscoord.approval;

/** What a seat says. */
public enum VoteChoice {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  REJECT,
  ABSTAIN,
  RETURN
}
