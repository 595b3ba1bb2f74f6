package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.opscoord.casework.FollowUps;
import org.opscoord.casework.FormContext;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** What was decided and expected, and which follow-ups are still open, for the review. */
@Component
class ReviewContext implements FormContext {

  private final RegisterRepository register;
  private final FollowUps followUps;
  private final Words words;
  private final ProductSettings settings;

  ReviewContext(
      RegisterRepository register, FollowUps followUps, Words words, ProductSettings settings) {
    this.register = register;
    this.followUps = followUps;
    this.words = words;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.REVIEW_OUTCOME);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var entry = register.find(opened.caseNumber()).orElseThrow();
    var decidedOn = LocalDate.ofInstant(entry.registeredAt(), settings.zone());
    return new FormValues()
        .put("decidedOn", decidedOn.toString())
        .put("chosenOption", Words.quoted(entry.option()))
        .put("expectedOutcome", Words.quoted(entry.expectedOutcome()))
        .put("conditions", Words.quoted(entry.conditions()))
        .put("hasFollowUps", !entry.followUps().isEmpty())
        .rows(
            "agreedFollowUps",
            entry.followUps(),
            (followUp, row) ->
                row.put("what", followUp.what())
                    .put("who", words.person(followUp.who()))
                    .put("byWhen", followUp.byWhen().toString()))
        .with(followUps.shown(opened.caseNumber()))
        .all();
  }
}
