package org.opscoord.decision;

import org.opscoord.casework.Answer;
import org.opscoord.directory.DepartmentId;

/**
 * What an affected department said. Texts are empty where nothing was said.
 *
 * @param impact on the department, from 1 to 5
 * @param stance {@code support}, {@code support-with-conditions}, {@code neutral} or {@code oppose}
 */
public record Contribution(
    DepartmentId department,
    String facts,
    String constraints,
    int impact,
    String stance,
    String documents) {

  static Contribution of(Answer answer) {
    var fields = new Fields(answer.values());
    return new Contribution(
        Parts.department(answer),
        fields.text("facts"),
        fields.text("constraints"),
        fields.whole("impactOnUs"),
        fields.text("stance"),
        fields.text("documents"));
  }
}
