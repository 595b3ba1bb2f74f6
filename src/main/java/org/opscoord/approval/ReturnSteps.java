package org.opscoord.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/** The steps to which a voter may send the proposal back. */
@Component
class ReturnSteps implements FormContext {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final Subjects subjects;
  private final ObjectMapper json;

  ReturnSteps(
      RoundRepository rounds,
      BodyRepository bodies,
      SeatRepository seats,
      Subjects subjects,
      ObjectMapper json) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
    this.subjects = subjects;
    this.json = json;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ApprovalModel.isVote(process, step);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var seat = seats.find(SeatId.parse(Objects.requireNonNull(opened.part()))).orElseThrow();
    var round = rounds.of(opened.caseNumber(), bodies.require(seat.bodyId()));
    return Map.of("returnSteps", options(subjects.returnSteps(round.subjectType())));
  }

  private ArrayNode options(List<Step> steps) {
    var options = json.createArrayNode();
    steps.forEach(step -> options.addObject().put("label", step.label()).put("value", step.id()));
    return options;
  }
}
