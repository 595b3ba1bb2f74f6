package org.opscoord.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.opscoord.bench.Player.Case;

/** What is played. */
enum Work {

  /** The coordinated decision with three departments and three stages of approval. */
  DECISION("A decision of three departments, three stages of approval") {
    @Override
    Case play(Player player) {
      var played = decision(player, 5, List.of("production", "procurement", "quality"));
      vote(
          player,
          played,
          "wang.fang",
          "zhang.wei",
          "yang.jun",
          "huang.mei",
          "chen.guoqiang",
          "zhao.min",
          "li.na");
      return reviewed(player, played);
    }
  },

  /** A decision of one department that its head approves alone. */
  APPROVAL("A decision of one department, one approval") {
    @Override
    Case play(Player player) {
      var played = decision(player, 2, List.of("quality"));
      vote(player, played, "wang.fang");
      return reviewed(player, played);
    }
  },

  /** A grave issue that nobody takes on at two levels. */
  ISSUE("An issue that climbs twice") {
    @Override
    Case play(Player player) {
      var played =
          player.start(
              "issue-escalation",
              "qian.duoduo",
              "ISS-" + NUMBERS.incrementAndGet(),
              Map.of(
                  "title", "The kettle drips",
                  "happened", "Since Monday every third kettle drips at the seal.",
                  "place", "Line 3",
                  "category", "quality",
                  "impact", 5,
                  "urgency", 5));
      player.complete(played, "ReviewTriage", "he.jing", Map.of("triage", "confirm"));
      player.fire(played, "AcknowledgeOverdue");
      player.fire(played, "AcknowledgeOverdue");
      player.complete(played, "AcknowledgeIssue", "gao.yuan", Map.of());
      player.complete(
          played, "SolveIssue", "gao.yuan", Map.of("next", "solved", "solution", "A new seal."));
      player.complete(played, "VerifySolution", "qian.duoduo", Map.of("verified", "yes"));
      player.complete(
          played,
          "LearnFromIssue",
          "gao.yuan",
          Map.of(
              "cause", "A cheaper seal.",
              "remedy", "Test seals on arrival.",
              "processChange", "no"));
      return played;
    }
  };

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<String, String> REPRESENTATIVES =
      Map.of("production", "liu.yang", "procurement", "guo.lei", "quality", "tang.yu");
  private static final String LEAD = "zhou.tao";

  private final String title;

  Work(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract Case play(Player player);

  /** A case that has just begun. */
  static Case begin(Player player) {
    return request(player, 2);
  }

  private static Case decision(Player player, int impact, List<String> departments) {
    var played = request(player, impact);
    player.complete(
        played,
        "ScreenRequest",
        "gao.yuan",
        Map.of("screening", "accept", "lead", LEAD, "affected", departments));
    for (var department : departments) {
      player.complete(
          played,
          "ContributeInformation",
          REPRESENTATIVES.get(department),
          Map.of("facts", "Facts of " + department, "impactOnUs", 3, "stance", "support"));
      player.work(played.instance());
    }
    player.complete(played, "AnalyseProblem", LEAD, Answers.analysis());
    for (var department : departments) {
      player.complete(played, "EvaluateOptions", REPRESENTATIVES.get(department), Answers.scores());
      player.work(played.instance());
    }
    player.complete(played, "RecommendOption", LEAD, Answers.recommendation());
    return played;
  }

  private static Case request(Player player, int impact) {
    return player.start(
        "coordinated-decision",
        "qian.duoduo",
        "DEC-" + NUMBERS.incrementAndGet(),
        Map.of(
            "title", "Which seal for the kettle?",
            "background", "Returns have doubled since March.",
            "desiredOutcome", "Returns below 1 % by autumn.",
            "category", "process",
            "amount", 60_000,
            "impact", impact,
            "urgency", "normal",
            "neededBy", "2027-06-30"));
  }

  private static void vote(Player player, Case played, String... people) {
    var approval = player.called(played.instance());
    player.work(approval);
    for (var person : people) {
      player.complete(played, "CastVote", person, Map.of("choice", "APPROVE"));
      player.work(approval);
    }
    player.work(played.instance());
  }

  private static Case reviewed(Player player, Case played) {
    player.fire(played, "ReviewDateReached");
    player.complete(
        played,
        "ReviewOutcome",
        LEAD,
        Map.of("outcome", "Returns are at 0.8 %.", "assessment", "met", "lessons", "Ask sooner."));
    return played;
  }
}
