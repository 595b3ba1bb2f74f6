package org.opscoord.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/**
 * What every form of an action item shows: what is to be done, for whom and by when, and what was
 * noted so far. Each time a step comes round it begins with an empty answer, because the earlier
 * one, perhaps of somebody else, is among the notes.
 */
@Component
class ActionContext implements FormContext {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, List<String>> ASKED_ANEW =
      Map.of(
          ActionModel.ANSWER_ACTION, List.of("accepting", "handBackReason"),
          ActionModel.REASSIGN_ACTION, List.of("reassigning", "newOwner", "dropReason"),
          ActionModel.WORK_ON_ACTION, List.of("working", "note", "evidence"),
          ActionModel.CHECK_EVIDENCE, List.of("checking", "returnReason", "newDueDate"));

  private final ActionItems items;
  private final ActionWords words;

  ActionContext(ActionItems items, ActionWords words) {
    this.items = items;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(ActionModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var item = items.require(opened.caseNumber());
    var notes = items.notes(opened.caseNumber());
    var values = new HashMap<String, JsonNode>();
    ASKED_ANEW
        .getOrDefault(opened.step(), List.of())
        .forEach(key -> values.put(key, JSON.nullNode()));
    values.put("item", described(item));
    values.put("isOverdue", BooleanNode.valueOf(item.overdue(words.today())));
    values.put("hasNotes", BooleanNode.valueOf(!notes.isEmpty()));
    values.put("notes", rows(notes));
    values.put("newestNote", newest(notes));
    if (opened.step().equals(ActionModel.REASSIGN_ACTION)) {
      values.put("newDueDate", new TextNode(item.dueDate().toString()));
    }
    return Map.copyOf(values);
  }

  private ObjectNode described(ActionItem item) {
    var source = item.source();
    return JSON.objectNode()
        .put("number", item.number().value())
        .put("title", ActionWords.quoted(item.title()))
        .put("requester", words.person(item.requester()))
        .put("owner", words.person(item.owner()))
        .put("department", words.department(item.department()))
        .put("dueDate", item.dueDate().toString())
        .put("sourceKind", words.term("sourceKind", item.sourceKind()))
        .put("source", source == null ? "" : source.value())
        .put("expectedEvidence", ActionWords.quoted(item.expectedEvidence()))
        .put(
            "description",
            item.description().isEmpty() ? "" : ActionWords.quoted(item.description()));
  }

  private ArrayNode rows(List<ActionNote> notes) {
    var rows = JSON.arrayNode();
    for (var note : notes) {
      rows.addObject()
          .put("at", words.moment(note.at()))
          .put("who", words.person(note.person()))
          .put("kind", words.term("note", note.kind().name()))
          .put("text", note.text());
    }
    return rows;
  }

  private static TextNode newest(List<ActionNote> notes) {
    return new TextNode(
        notes.isEmpty() ? "" : ActionWords.quoted(notes.get(notes.size() - 1).text()));
  }
}
