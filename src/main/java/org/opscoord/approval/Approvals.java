package org.opscoord.approval;

import java.util.List;
import org.opscoord.casework.CaseNumber;

/** Reads approval rounds. */
public interface Approvals {

  /** All rounds of a case, oldest first. */
  List<ApprovalRecord> of(CaseNumber number);
}
