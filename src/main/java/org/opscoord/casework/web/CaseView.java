package org.opscoord.casework.web;

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
    @Nullable String source) {

  /** An id and what people call it. */
  record Named(String id, String name) {}
}
