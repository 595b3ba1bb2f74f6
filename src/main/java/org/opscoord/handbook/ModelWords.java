package org.opscoord.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Role;
import org.opscoord.engine.Texts;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Puts what models say about people and time into words. What is not known stays as it is written.
 */
@Component
class ModelWords {

  private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(.*\\)}");
  private static final Pattern BY_URGENCY =
      Pattern.compile("urgency == '(\\w+)' \\? 'PT(\\d+)H' : ");
  private static final Pattern AFTER = Pattern.compile("'PT(\\d+)H'\\)}$");
  private static final String AFTER_BEGINS = "${calendar.after(";

  private final Texts texts;

  ModelWords(Texts texts) {
    this.texts = texts;
  }

  /** Who does a task; empty when the model names nobody. */
  Optional<Party> owner(UserTask task, Locale reader) {
    var each = task.getLoopCharacteristics() != null;
    var groups = task.getCamundaCandidateGroups();
    if (groups != null && !groups.isBlank()) {
      var ids = Arrays.stream(groups.split(",")).map(String::strip).toList();
      var names = ids.stream().map(id -> group(id, reader)).toList();
      return Optional.of(new Party(groups, String.join(", ", names), ids, each));
    }
    for (@Nullable String named :
        Arrays.asList(task.getCamundaAssignee(), task.getCamundaCandidateUsers())) {
      if (named != null && !named.isBlank()) {
        return Optional.of(party(named, each, reader));
      }
    }
    return Optional.empty();
  }

  /** A party that a model names, by an expression or by its word. */
  Party party(String expression, boolean each, Locale reader) {
    var call = CALL.matcher(expression);
    var id = call.matches() ? call.group(1) + "." + call.group(2) : expression;
    return new Party(id, known(reader, "handbook.party." + id).orElse(expression), List.of(), each);
  }

  /** By when, in words; null without a deadline. */
  @Nullable String deadline(@Nullable String expression, Locale reader) {
    if (expression == null || expression.isBlank()) {
      return null;
    }
    if (!expression.startsWith(AFTER_BEGINS)) {
      var call = CALL.matcher(expression);
      return call.matches()
          ? known(reader, "handbook.deadline." + call.group(1) + "." + call.group(2))
              .orElse(expression)
          : expression;
    }
    var parts = new ArrayList<String>();
    var urgent = BY_URGENCY.matcher(expression);
    while (urgent.find()) {
      parts.add(
          texts.text(
              reader,
              "handbook.deadline.urgency." + urgent.group(1),
              Integer.valueOf(urgent.group(2))));
    }
    var ordinary = AFTER.matcher(expression);
    if (!ordinary.find()) {
      return expression;
    }
    var hours = Integer.valueOf(ordinary.group(1));
    parts.add(
        0,
        texts.text(
            reader,
            parts.isEmpty() ? "handbook.deadline.hours" : "handbook.deadline.normal",
            hours));
    return String.join(texts.text(reader, "handbook.deadline.separator") + " ", parts).strip();
  }

  /** What a group of the engine is called. */
  String group(String id, Locale reader) {
    return Role.of(id)
        .flatMap(role -> known(reader, "home.role." + role.id()))
        .orElseGet(() -> known(reader, "handbook.party." + id).orElse(id));
  }

  private Optional<String> known(Locale reader, String key) {
    try {
      return Optional.of(texts.text(reader, key));
    } catch (NoSuchMessageException unknown) {
      return Optional.empty();
    }
  }
}
