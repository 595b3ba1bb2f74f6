package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** The lead starts from the proposed criteria; once there was an analysis, from that. */
@Component
class CriteriaContext implements FormContext {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final ProductSettings settings;

  CriteriaContext(Dossier dossier, DecisionRepository repository, ProductSettings settings) {
    this.dossier = dossier;
    this.repository = repository;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.ANALYSE_PROBLEM);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    if (dossier.analysis(opened.caseNumber()).isPresent()) {
      return Map.of();
    }
    return new FormValues()
        .rows(
            "criteria",
            repository.proposal(opened.caseNumber()),
            (proposed, row) ->
                row.put("name", settings.chinese() ? proposed.nameZh() : proposed.name())
                    .put("weight", proposed.weight()))
        .all();
  }
}
