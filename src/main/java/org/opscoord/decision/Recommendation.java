package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.opscoord.directory.PersonId;

/**
 * What the lead puts before the approvers.
 *
 * @param option name of one of the options
 * @param reviewDate when the outcome is compared with what was expected
 * @param conditions empty when there are none
 */
public record Recommendation(
    String option,
    String rationale,
    String expectedOutcome,
    LocalDate reviewDate,
    String conditions,
    List<FollowUp> followUps) {

  /**
   * Something to be done once the decision is approved.
   *
   * @param evidence what will show that it is done; empty when nothing was said
   */
  public record FollowUp(String what, PersonId who, LocalDate byWhen, String evidence) {

    static FollowUp of(Fields row) {
      return new FollowUp(
          row.text("what"),
          new PersonId(row.text("who")),
          row.date("byWhen"),
          row.text("evidence"));
    }
  }

  static Recommendation of(JsonNode answer) {
    var fields = new Fields(answer);
    return new Recommendation(
        fields.text("option"),
        fields.text("rationale"),
        fields.text("expectedOutcome"),
        fields.date("reviewDate"),
        fields.text("conditions"),
        fields.rows("followUps", FollowUp::of));
  }
}
