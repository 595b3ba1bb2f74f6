package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The outcome of a decision against what was expected of it.
 *
 * @param assessment {@code exceeded}, {@code met}, {@code partly-met}, {@code not-met} or {@code
 *     too-early}
 * @param lessons empty when none were noted
 */
public record Review(String outcome, String assessment, String lessons) {

  static Review of(JsonNode answer) {
    var fields = new Fields(answer);
    return new Review(fields.text("outcome"), fields.text("assessment"), fields.text("lessons"));
  }
}
