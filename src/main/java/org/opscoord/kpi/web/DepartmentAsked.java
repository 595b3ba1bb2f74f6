package org.opscoord.kpi.web;

import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;

/** A department as a request names it. */
final class DepartmentAsked {

  private DepartmentAsked() {}

  /**
   * Null for all of them.
   *
   * @throws Refusal when it cannot be one
   */
  static @Nullable DepartmentId of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!DepartmentId.isValid(text)) {
      throw new Refusal(Kind.INVALID, "kpi.department.unknown", text);
    }
    return new DepartmentId(text);
  }
}
