package org.opscoord.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/** What a voter reads: the proposal, the body and its rule, and who has said what so far. */
@Component
class VoteForm implements FormContext {

  private static final Set<String> KEYS =
      Set.of("subject", "body", "seat", "rule", "due", "note", "votes");

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final Subjects subjects;
  private final ApprovalWording wording;
  private final ObjectMapper json;

  VoteForm(
      RoundRepository rounds,
      BodyRepository bodies,
      SeatRepository seats,
      Subjects subjects,
      ApprovalWording wording,
      ObjectMapper json) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
    this.subjects = subjects;
    this.wording = wording;
    this.json = json;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ApprovalModel.isVote(process, step);
  }

  @Override
  public boolean gives(Set<String> names) {
    return !Collections.disjoint(KEYS, names);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var seat = seats.find(SeatId.parse(Objects.requireNonNull(opened.part()))).orElseThrow();
    var body = bodies.require(seat.bodyId());
    var round = rounds.of(opened.caseNumber(), body);
    var answerBy = seat.answerBy();
    var note = body.note();
    return Map.of(
        "subject", text(subjects.summary(round.subjectType(), opened.caseNumber())),
        "body", text(wording.of(body.routed())),
        "seat", text(wording.of(seat)),
        "rule", text(wording.of(body.routed().rule())),
        "due", text(answerBy == null ? "" : wording.of(answerBy)),
        "note", text(note == null ? "" : note),
        "votes", votes(round));
  }

  private ArrayNode votes(Round round) {
    var all = bodies.ofRound(round).stream().filter(Body::opened).toList();
    var rows = json.createArrayNode();
    for (var seat : seats.ofBodies(all)) {
      var body = all.stream().filter(one -> one.id().equals(seat.bodyId())).findFirst();
      var vote = seat.vote();
      rows.addObject()
          .put("body", wording.of(body.orElseThrow().routed()))
          .put("seat", wording.of(seat))
          .put("vote", vote == null ? wording.text("vote.awaited") : wording.of(vote.choice()))
          .put("reason", vote == null ? null : vote.reason());
    }
    return rows;
  }

  private static TextNode text(String text) {
    return TextNode.valueOf(text);
  }
}
