package org.opscoord.decision;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.directory.DepartmentId;

/**
 * How an affected department scores the options.
 *
 * @param comment on the whole, empty when none was made
 */
public record Evaluation(DepartmentId department, List<Score> scores, String comment) {

  /**
   * One option on one criterion.
   *
   * @param score from 1, poor, to 5, excellent
   * @param reason empty when none was given
   */
  public record Score(String option, String criterion, int score, String reason) {

    static Score of(Fields row) {
      return new Score(
          row.text("option"), row.text("criterion"), row.whole("score"), row.text("reason"));
    }
  }

  static Evaluation of(Answer answer) {
    var fields = new Fields(answer.values());
    return new Evaluation(
        Parts.department(answer), fields.rows("scores", Score::of), fields.text("comment"));
  }
}
