package org.opscoord.mediation;

import static org.opscoord.mediation.MediationModel.CONCLUDE_SESSION;
import static org.opscoord.mediation.MediationModel.DECIDE_APPEAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.opscoord.casework.Cases;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.mediation.Proceedings.Acceptance;
import org.opscoord.mediation.Proceedings.Action;
import org.springframework.stereotype.Component;

/** What the forms of a mediation show; of the positions nothing before they are open. */
@Component
class MediationContext implements FormContext {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final MediationRounds rounds;
  private final Proceedings proceedings;
  private final Cases cases;
  private final Directory directory;
  private final MediationWords words;

  MediationContext(
      MediationRounds rounds,
      Proceedings proceedings,
      Cases cases,
      Directory directory,
      MediationWords words) {
    this.rounds = rounds;
    this.proceedings = proceedings;
    this.cases = cases;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(MediationModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var mediation = rounds.current(opened.caseNumber());
    var values = new HashMap<String, JsonNode>();
    values.put("mediation", about(mediation));
    if (opened.part() != null) {
      values.put("side", JSON.textNode(words.department(new DepartmentId(opened.part()))));
    }
    if (mediation.positionsAreOpen()) {
      positions(mediation, values);
      outcome(mediation, values);
    }
    if (MediationModel.isStep(opened.process(), opened.step(), CONCLUDE_SESSION, DECIDE_APPEAL)) {
      values.put(
          "people",
          rows(
              directory.people(),
              (person, row) ->
                  row.put("value", person.id().value()).put("label", words.labelled(person))));
    }
    if (opened.step().equals(DECIDE_APPEAL)) {
      appeals(mediation, values);
    }
    return values;
  }

  private ObjectNode about(Mediation mediation) {
    var mediator = mediation.mediator();
    return JSON.objectNode()
        .put("number", mediation.number().value())
        .put("title", MediationWords.quoted(cases.require(mediation.number()).title()))
        .put("sides", words.departments(mediation.sides()))
        .put("mediator", mediator == null ? MediationWords.NOTHING : directory.nameOf(mediator))
        .put("subject", MediationWords.quoted(mediation.subject()))
        .put("tried", MediationWords.quoted(mediation.tried()));
  }

  private void positions(Mediation mediation, Map<String, JsonNode> values) {
    values.put(
        "positions",
        rows(
            proceedings.positions(mediation),
            (position, row) ->
                row.put("side", words.department(position.side()))
                    .put("view", position.view())
                    .put("needs", position.needs())));
    var missing = rounds.withoutPosition(mediation);
    values.put("hasMissing", JSON.booleanNode(!missing.isEmpty()));
    values.put("missingSides", JSON.textNode(words.departments(missing)));
  }

  private void outcome(Mediation mediation, Map<String, JsonNode> values) {
    proceedings
        .session(mediation)
        .ifPresent(
            session ->
                values.put(
                    "session",
                    JSON.objectNode()
                        .put("date", session.date().toString())
                        .put("people", MediationWords.quoted(session.participants()))
                        .put("minutes", MediationWords.quoted(session.minutes()))));
    proceedings
        .conclusion(mediation)
        .ifPresent(
            conclusion -> {
              values.put(
                  "outcome",
                  JSON.objectNode()
                      .put("kind", words.outcome(conclusion.result()))
                      .put("text", MediationWords.quoted(conclusion.text()))
                      .put("reasons", MediationWords.quoted(conclusion.reasons())));
              values.put("hasActions", JSON.booleanNode(!conclusion.actions().isEmpty()));
              values.put(
                  "plannedActions",
                  rows(
                      conclusion.actions(),
                      (action, row) ->
                          action(action, row).put("owner", words.person(action.owner()))));
            });
  }

  private void appeals(Mediation mediation, Map<String, JsonNode> values) {
    values.put(
        "appeals",
        rows(
            proceedings.acceptances(mediation).stream().filter(Acceptance::appeals).toList(),
            (appeal, row) ->
                row.put("side", words.department(appeal.side())).put("grounds", appeal.grounds())));
    values.put(
        "actions",
        rows(proceedings.conclusion(mediation).orElseThrow().actions(), MediationContext::action));
  }

  private static ObjectNode action(Action action, ObjectNode row) {
    return row.put("title", action.title())
        .put("owner", action.owner())
        .put("dueDate", action.dueDate())
        .put("expectedEvidence", action.expectedEvidence());
  }

  private static <T> JsonNode rows(Collection<T> items, BiConsumer<T, ObjectNode> fill) {
    var rows = JSON.arrayNode();
    items.forEach(item -> fill.accept(item, rows.addObject()));
    return rows;
  }
}
