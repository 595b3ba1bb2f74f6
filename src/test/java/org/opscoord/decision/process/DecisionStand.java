package org.opscoord.decision.process;

import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DecisionModel;
import org.springframework.boot.test.context.TestComponent;

/** Decisions as tests of other rooms find them. */
@TestComponent
public class DecisionStand {

  private final DecisionPlay play;

  DecisionStand(DecisionPlay play) {
    this.play = play;
  }

  /** A decision that waits for its analysis by Zhou Tao. */
  public CaseNumber waitsForAnalysis(String title) {
    return play.heard(DecisionPlay.request("title", title));
  }

  /** A decision on which Wang Fang, the requester's head, votes next. */
  public CaseNumber waitsForTheHead(String title) {
    return play.recommended(DecisionPlay.request("title", title));
  }

  /** Id of that task, which a substitute has. */
  public String analysis(CaseNumber number, String substitute) {
    return play.task(number, DecisionModel.ANALYSE_PROBLEM, substitute).getId();
  }

  /** Id of that task. */
  public String analysis(CaseNumber number) {
    return play.task(number, DecisionModel.ANALYSE_PROBLEM, DecisionPlay.LEAD).getId();
  }

  /** Id of the task in which Wang Fang votes. */
  public String vote(CaseNumber number) {
    return play.task(number, "CastVote", "wang.fang").getId();
  }
}
