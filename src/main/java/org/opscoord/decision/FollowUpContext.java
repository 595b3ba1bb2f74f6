package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/**
 * Follow-ups start from what was listed before, and without a line where nothing was: an empty line
 * would have to be filled in.
 */
@Component
class FollowUpContext implements FormContext {

  private final Dossier dossier;

  FollowUpContext(Dossier dossier) {
    this.dossier = dossier;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.RECOMMEND_OPTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var listed =
        dossier
            .recommendation(opened.caseNumber())
            .map(Recommendation::followUps)
            .orElse(List.of());
    return new FormValues()
        .rows(
            "followUps",
            listed,
            (followUp, row) ->
                row.put("what", followUp.what())
                    .put("who", followUp.who().value())
                    .put("byWhen", followUp.byWhen().toString())
                    .put("evidence", followUp.evidence()))
        .all();
  }
}
