package org.opscoord.approval.web;

import java.util.List;
import org.opscoord.approval.ExpectedApprovers.Certainty;
import org.opscoord.approval.web.ApprovalView.Named;

/** A body that is still to approve; {@code name} is in the reader's language. */
record ExpectedView(int stage, String body, String name, List<Named> people, Certainty certainty) {}
