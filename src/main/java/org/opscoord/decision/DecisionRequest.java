package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody asks to be decided.
 *
 * @param category {@code strategy}, {@code process}, {@code product}, {@code people}, {@code
 *     finance} or {@code resource}
 * @param amount money that the decision commits, in CNY
 * @param impact from 1, hardly noticeable, to 5, changes how the company works
 * @param urgency {@code normal}, {@code urgent} or {@code emergency}
 * @param neededBy the last day on which the decision still helps
 */
public record DecisionRequest(
    String title,
    String background,
    String desiredOutcome,
    String category,
    BigDecimal amount,
    int impact,
    String urgency,
    LocalDate neededBy) {

  static DecisionRequest of(JsonNode answer) {
    var fields = new Fields(answer);
    return new DecisionRequest(
        fields.text("title"),
        fields.text("background"),
        fields.text("desiredOutcome"),
        fields.text("category"),
        fields.money("amount"),
        fields.whole("impact"),
        fields.text("urgency"),
        fields.date("neededBy"));
  }
}
