package org.opscoord.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people answer to the longer forms. Lists are such as a plain engine can store. */
final class Answers {

  private static final List<String> OPTIONS = List.of("Old seal", "New seal");
  private static final List<String> CRITERIA = List.of("Criterion 1", "Criterion 2");

  private Answers() {}

  static Map<String, Object> analysis() {
    var criteria = new ArrayList<Map<String, Object>>();
    CRITERIA.forEach(name -> criteria.add(row(Map.of("name", name, "weight", 50))));
    var options = new ArrayList<Map<String, Object>>();
    OPTIONS.forEach(
        name ->
            options.add(
                row(
                    Map.of(
                        "name",
                        name,
                        "cost",
                        60_000,
                        "benefit",
                        "Fewer returns.",
                        "risk",
                        "Stock."))));
    return Map.of(
        "problem",
        "The seal ages too fast.",
        "causes",
        "A cheaper material.",
        "criteria",
        criteria,
        "options",
        options);
  }

  static Map<String, Object> scores() {
    var scores = new ArrayList<Map<String, Object>>();
    for (var option : OPTIONS) {
      for (var criterion : CRITERIA) {
        scores.add(
            row(
                Map.of(
                    "option",
                    option,
                    "criterion",
                    criterion,
                    "score",
                    option.equals("New seal") ? 4 : 2)));
      }
    }
    return Map.of("scores", scores, "comment", "As we see it");
  }

  static Map<String, Object> recommendation() {
    return Map.of(
        "option", "New seal",
        "rationale", "It lasts.",
        "expectedOutcome", "Returns below 1 %.",
        "reviewDate", "2027-09-30",
        "conditions", "The supplier delivers in time.",
        "followUps", new ArrayList<>());
  }

  private static Map<String, Object> row(Map<String, Object> values) {
    return new HashMap<>(values);
  }
}
