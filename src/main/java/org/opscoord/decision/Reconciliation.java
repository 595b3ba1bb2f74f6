package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came of bringing disagreeing departments together.
 *
 * @param remaining what they still disagree about, empty when nothing was noted
 */
public record Reconciliation(String reconciled, String remaining) {

  static Reconciliation of(JsonNode answer) {
    var fields = new Fields(answer);
    return new Reconciliation(fields.text("reconciled"), fields.text("remaining"));
  }
}
