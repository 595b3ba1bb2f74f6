package org.opscoord.issue;

import org.opscoord.casework.CaseNumber;

/** What the process of an issue is told. */
public interface IssueProcess {

  /** The issue that this one was merged into has ended. */
  void parentEnded(CaseNumber number);

  /** The clocks of every level stand still. */
  void stopClocks(CaseNumber number);

  /** Sets the clocks of every level to what the levels say now. */
  void setClocks(CaseNumber number);
}
