package org.opscoord.decision.process;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.directory.PersonId;

/** Random cases of every kind that people start. */
final class WalkStarts {

  private static final List<String> URGENCIES = List.of("normal", "urgent", "emergency");

  private final CaseStarts starts;
  private final Random random;

  WalkStarts(CaseStarts starts, Random random) {
    this.starts = starts;
    this.random = random;
  }

  CaseNumber one() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> issue();
      case 3 -> mediation();
      case 4 -> action();
      default -> decision();
    };
  }

  private CaseNumber decision() {
    return start(
        "coordinated-decision",
        "qian.duoduo",
        DecisionPlay.request("urgency", URGENCIES.get(random.nextInt(URGENCIES.size()))));
  }

  private CaseNumber issue() {
    return start(
        "issue-escalation",
        "qian.duoduo",
        Map.of(
            "title", "The kettle drips",
            "happened", "Since Monday",
            "place", "Line 3",
            "category", "quality",
            "impact", 1 + random.nextInt(5),
            "urgency", 1 + random.nextInt(5)));
  }

  private CaseNumber mediation() {
    return start(
        "conflict-mediation",
        "wang.fang",
        Map.of(
            "title", "Rush orders",
            "subject", "Sales promises what production cannot make",
            "otherSides", List.of("production"),
            "tried", "Two meetings"));
  }

  private CaseNumber action() {
    return start(
        "action-item",
        "shen.yi",
        Map.of(
            "title", "Replace the seal",
            "owner", "liu.yang",
            "dueDate", "2030-03-06",
            "expectedEvidence", "A photograph",
            "sourceKind", "meeting"));
  }

  private CaseNumber start(String process, String person, Map<String, Object> answers) {
    return starts.start(process, new PersonId(person), answers, null);
  }
}
