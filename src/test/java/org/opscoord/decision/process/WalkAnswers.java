package org.opscoord.decision.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random answers to the forms of every process, each of them acceptable. */
final class WalkAnswers {

  private static final List<String> RETURN_STEPS =
      List.of("ContributeInformation", "AnalyseProblem", "EvaluateOptions", "RecommendOption");
  private static final List<String> STANCES =
      List.of("support", "support-with-conditions", "neutral", "oppose");

  private final Random random;

  WalkAnswers(Random random) {
    this.random = random;
  }

  /** An answer to the form of a step. */
  Map<String, Object> to(String step) {
    return switch (step) {
      case "ScreenRequest" -> screening();
      case "AnswerQuestion" -> Map.of("answer", "Little");
      case "ContributeInformation" ->
          Map.of(
              "facts",
              "Facts",
              "constraints",
              "None but the season",
              "impactOnUs",
              score(),
              "stance",
              STANCES.get(random.nextInt(STANCES.size())));
      case "AnalyseProblem" -> DecisionPlay.analysis(List.of(40, 60));
      case "EvaluateOptions" -> evaluation();
      case "ReconcileViews" ->
          Map.of("reconciled", "They met.", "afterReconciliation", "recommend");
      case "RecommendOption" -> DecisionPlay.recommendation();
      case "CastVote" -> vote();
      case "ReviewOutcome" ->
          Map.of(
              "outcome", "As hoped",
              "assessment", "met",
              "lessons", "Ask sooner",
              "openFollowUpsReason", "They go on");
      case "StatePosition" -> Map.of("view", "We cannot", "needs", "Two days");
      case "HoldSession" ->
          Map.of("sessionDate", "2026-03-02", "participants", "All", "minutes", "They talked.");
      case "ConcludeSession" ->
          random.nextBoolean()
              ? Map.of("result", "settled", "text", "Two days")
              : Map.of("result", "ruled", "text", "Two days", "reasons", "Both can live with it");
      case "AcceptOutcome" ->
          random.nextInt(3) == 0
              ? Map.of("acceptance", "appeal", "grounds", "Too short")
              : Map.of("acceptance", "accept");
      case "DecideAppeal" -> Map.of("decision", "uphold", "appealReasons", "It is fair");
      case "AcknowledgeIssue" -> Map.of("firstStep", "Look at it");
      case "SolveIssue" ->
          random.nextInt(5) == 0
              ? Map.of("next", "ask", "question", "Which ones?")
              : Map.of("next", "solved", "solution", "A new seal");
      case "AnswerReporterQuestion" -> Map.of("answer", "The blue ones");
      case "HoldJointSession" ->
          Map.of("attended", List.of("liu.yang"), "minutes", "They found it.");
      case "ReviewTriage" ->
          random.nextBoolean()
              ? Map.of("triage", "confirm")
              : Map.of(
                  "triage", "overrule",
                  "newSeverity", "S3",
                  "newDepartment", "quality",
                  "reason", "Less grave");
      case "VerifySolution" ->
          random.nextInt(4) == 0
              ? Map.of("verified", "no", "missing", "It still drips")
              : Map.of("verified", "yes");
      case "LearnFromIssue", "OfferLearning" ->
          Map.of(
              "cause", "A cheaper seal",
              "remedy", "Test seals on arrival",
              "processChange", "yes",
              "processNote", "Goods receipt checks seals",
              "openFollowUpsReason", "They go on");
      case "AnswerAction" ->
          random.nextInt(4) == 0
              ? Map.of("accepting", "handBack", "handBackReason", "Not mine")
              : Map.of("accepting", "accept");
      case "WorkOnAction" ->
          random.nextInt(3) == 0
              ? Map.of("working", "progress", "note", "Half of it")
              : Map.of("working", "done", "evidence", "The report");
      case "CheckEvidence" ->
          random.nextInt(4) == 0
              ? Map.of(
                  "checking", "return",
                  "returnReason", "No picture",
                  "newDueDate", "2030-05-06")
              : Map.of("checking", "accept");
      case "ReassignAction" ->
          random.nextInt(3) == 0
              ? Map.of("reassigning", "drop", "dropReason", "Not needed")
              : Map.of(
                  "reassigning", "reassign",
                  "newOwner", "tang.yu",
                  "newDueDate", "2030-05-06");
      default -> throw new IllegalArgumentException("No answer to " + step);
    };
  }

  private Map<String, Object> screening() {
    return switch (random.nextInt(6)) {
      case 0 -> Map.of("screening", "ask", "question", "What does it cost?");
      case 1 -> Map.of("screening", "decline", "declineReason", "Decided last week");
      default ->
          Map.of(
              "screening", "accept",
              "lead", DecisionPlay.LEAD,
              "affected", DecisionPlay.AFFECTED);
    };
  }

  private Map<String, Object> evaluation() {
    return Map.of(
        "scores",
        List.of(
            DecisionPlay.score("Old seal", "Criterion 1", score()),
            DecisionPlay.score("Old seal", "Criterion 2", score()),
            DecisionPlay.score("New seal", "Criterion 1", score()),
            DecisionPlay.score("New seal", "Criterion 2", score())),
        "comment",
        "As we see it");
  }

  private Map<String, Object> vote() {
    var vote = new HashMap<String, Object>();
    var luck = random.nextInt(12);
    vote.put(
        "choice",
        luck < 7
            ? "APPROVE"
            : luck < 9 ? "APPROVE_WITH_CONDITIONS" : luck < 11 ? "REJECT" : "RETURN");
    if (luck >= 7) {
      vote.put("reason", "Because");
    }
    if (luck == 11) {
      vote.put("returnTo", RETURN_STEPS.get(random.nextInt(RETURN_STEPS.size())));
    }
    return vote;
  }

  private int score() {
    return 1 + random.nextInt(5);
  }
}
