package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the problem is, and what could be done about it. */
public record Analysis(
    String problem, String causes, List<Criterion> criteria, List<Option> options) {

  static Analysis of(JsonNode answer) {
    var fields = new Fields(answer);
    return new Analysis(
        fields.text("problem"),
        fields.text("causes"),
        fields.rows("criteria", Criterion::of),
        fields.rows("options", Option::of));
  }
}
