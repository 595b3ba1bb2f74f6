package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.opscoord.casework.Cases;
import org.opscoord.casework.FormContext;
import org.opscoord.decision.FormValues.Row;
import org.springframework.stereotype.Component;

/** Every form says what was asked for, and by whom. */
@Component
class RequestContext implements FormContext {

  private static final String REQUEST = "request";

  private final Dossier dossier;
  private final Cases cases;
  private final Words words;

  RequestContext(Dossier dossier, Cases cases, Words words) {
    this.dossier = dossier;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(DecisionModel.PROCESS);
  }

  @Override
  public boolean gives(Set<String> names) {
    return names.contains(REQUEST);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var request = dossier.request(opened.caseNumber());
    var file = cases.require(opened.caseNumber());
    return new FormValues()
        .group(
            REQUEST,
            Row.empty()
                .put("number", file.number().value())
                .put("title", Words.quoted(request.title()))
                .put("requester", words.person(file.requester()))
                .put("department", words.department(file.department()))
                .put("category", words.term("category", request.category()))
                .put("amount", words.money(request.amount()))
                .put("impact", request.impact())
                .put("urgency", words.term("urgency", request.urgency()))
                .put("neededBy", request.neededBy().toString())
                .put("background", Words.quoted(request.background()))
                .put("desiredOutcome", Words.quoted(request.desiredOutcome())))
        .all();
  }
}
