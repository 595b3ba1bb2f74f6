package org.opscoord.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/**
 * Checks an answer against the form it answers, by the rules of form-js, because the browser's
 * check can be passed by and the engine has none.
 */
@Component
public class FormCheck {

  private static final int MOST_ROWS = 200;

  private final Feel feel;
  private final FieldRules rules;
  private final ObjectMapper json;

  FormCheck(Feel feel, FieldRules rules, ObjectMapper json) {
    this.feel = feel;
    this.rules = rules;
    this.json = json;
  }

  /**
   * What the answer comes to.
   *
   * @param values the fields that were asked and answered; hidden and disabled fields and empty
   *     answers are left out
   * @param problems what is wrong with it, field by field; empty when it is acceptable
   */
  public record Checked(ObjectNode values, List<Problem> problems) {

    /** The values that the form marks with that scope. */
    public Map<String, JsonNode> inScope(FormSchema schema, String scope) {
      var found = new LinkedHashMap<String, JsonNode>();
      for (var field : schema.fields()) {
        if (field.scope().filter(scope::equals).isPresent()) {
          found.put(field.key(), values.path(field.key()));
        }
      }
      return found;
    }
  }

  /**
   * Checks an answer.
   *
   * @param given what was submitted
   * @param context what the form was shown beside its own fields, for options and conditions
   */
  public Checked check(FormSchema schema, ObjectNode given, ObjectNode context) {
    var problems = new ArrayList<Problem>();
    var keys = schema.keys();
    given
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!keys.contains(name)) {
                problems.add(Problem.of(name, "form.unknown"));
              }
            });
    var seen = context.deepCopy();
    seen.setAll(given);
    var values = json.createObjectNode();
    for (var field : schema.fields()) {
      if (field.disabled() || hidden(field, seen)) {
        continue;
      }
      checkField(field, field.label(), given.path(field.key()), seen, values, problems);
    }
    return new Checked(values, List.copyOf(problems));
  }

  private void checkField(
      FormField field,
      String where,
      JsonNode value,
      ObjectNode seen,
      ObjectNode values,
      List<Problem> problems) {
    if (FieldRules.isEmpty(value)) {
      if (field.required()) {
        problems.add(Problem.of(where, "form.required"));
      }
      return;
    }
    if (field.isList()) {
      checkRows(field, value, seen, values, problems);
      return;
    }
    var found = rules.problems(field, where, value, seen);
    problems.addAll(found);
    if (found.isEmpty()) {
      values.set(field.key(), value);
    }
  }

  private void checkRows(
      FormField list, JsonNode rows, ObjectNode seen, ObjectNode values, List<Problem> problems) {
    if (!rows.isArray()) {
      problems.add(Problem.of(list.label(), "form.type"));
      return;
    }
    if (rows.size() > MOST_ROWS) {
      problems.add(Problem.of(list.label(), "form.rows", MOST_ROWS));
      return;
    }
    var accepted = json.createArrayNode();
    for (var index = 0; index < rows.size(); index++) {
      accepted.add(checkRow(list, rows.get(index), index + 1, seen, problems));
    }
    values.set(list.key(), accepted);
  }

  private ObjectNode checkRow(
      FormField list, JsonNode row, int position, ObjectNode seen, List<Problem> problems) {
    var values = json.createObjectNode();
    var label = "%s %d".formatted(list.label(), position);
    if (!(row instanceof ObjectNode object)) {
      problems.add(Problem.of(label, "form.type"));
      return values;
    }
    var keys = list.rows().stream().map(FormField::key).toList();
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!keys.contains(name)) {
                problems.add(Problem.of(label + ": " + name, "form.unknown"));
              }
            });
    var seenInRow = seen.deepCopy();
    seenInRow.setAll(object);
    for (var field : list.rows()) {
      if (!field.disabled() && !hidden(field, seenInRow)) {
        var where = label + ": " + field.label();
        checkField(field, where, object.path(field.key()), seenInRow, values, problems);
      }
    }
    return values;
  }

  private boolean hidden(FormField field, ObjectNode seen) {
    return field.hideWhen().stream().anyMatch(condition -> feel.holds(condition, seen));
  }
}
