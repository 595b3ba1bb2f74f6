package org.opscoord.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** The rules of a single field: type, length, range, pattern and options. */
@Component
class FieldRules {

  /** Longest text where the form says nothing, in characters. */
  static final int LONGEST_LINE = 1_000;

  /** Longest text of several lines where the form says nothing, in characters. */
  static final int LONGEST_TEXT = 20_000;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,20}");

  private final Feel feel;

  FieldRules(Feel feel) {
    this.feel = feel;
  }

  /** Whether form-js counts the value as not answered. */
  static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isArray() && value.isEmpty())
        || (value.isBoolean() && !value.booleanValue());
  }

  List<Problem> problems(FormField field, String where, JsonNode value, ObjectNode seen) {
    return switch (field.type()) {
      case "textfield", "textarea" -> text(field, where, value, seen);
      case "number" -> number(field, where, value, seen);
      case "datetime" -> date(field, where, value);
      case "checkbox" -> value.isBoolean() ? List.of() : type(where);
      case "radio", "select" ->
          value.isTextual() ? options(field, where, value, seen) : type(where);
      case "checklist", "taglist" ->
          value.isArray() ? options(field, where, value, seen) : type(where);
      default -> type(where);
    };
  }

  private List<Problem> text(FormField field, String where, JsonNode value, ObjectNode seen) {
    if (!value.isTextual()) {
      return type(where);
    }
    var problems = new ArrayList<Problem>();
    var text = value.textValue();
    var length = text.codePointCount(0, text.length());
    var longest =
        limit(
            field,
            "maxLength",
            seen,
            field.type().equals("textarea") ? LONGEST_TEXT : LONGEST_LINE);
    var shortest = limit(field, "minLength", seen, 0);
    if (length > longest) {
      problems.add(Problem.of(where, "form.tooLong", longest, length));
    }
    if (length < shortest) {
      problems.add(Problem.of(where, "form.tooShort", shortest, length));
    }
    var pattern = field.rule("pattern").asText("");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
      problems.add(Problem.of(where, "form.pattern", pattern));
    }
    var validation = field.rule("validationType").asText("");
    if (validation.equals("email") && !EMAIL.matcher(text).matches()) {
      problems.add(Problem.of(where, "form.email"));
    }
    if (validation.equals("phone") && !PHONE.matcher(text).matches()) {
      problems.add(Problem.of(where, "form.phone"));
    }
    return problems;
  }

  private List<Problem> number(FormField field, String where, JsonNode value, ObjectNode seen) {
    if (!value.isNumber()) {
      return type(where);
    }
    var problems = new ArrayList<Problem>();
    var number = value.decimalValue();
    bound(field, "min", seen)
        .filter(minimum -> number.compareTo(minimum) < 0)
        .ifPresent(minimum -> problems.add(Problem.of(where, "form.min", minimum.toPlainString())));
    bound(field, "max", seen)
        .filter(maximum -> number.compareTo(maximum) > 0)
        .ifPresent(maximum -> problems.add(Problem.of(where, "form.max", maximum.toPlainString())));
    var decimals = field.definition().path("decimalDigits").asInt(Integer.MAX_VALUE);
    if (number.stripTrailingZeros().scale() > decimals) {
      problems.add(Problem.of(where, "form.decimals", decimals));
    }
    return problems;
  }

  private static List<Problem> date(FormField field, String where, JsonNode value) {
    if (!value.isTextual() || !field.definition().path("subtype").asText("date").equals("date")) {
      return type(where);
    }
    try {
      LocalDate.parse(value.textValue());
      return List.of();
    } catch (DateTimeParseException notADate) {
      return List.of(Problem.of(where, "form.date"));
    }
  }

  private List<Problem> options(FormField field, String where, JsonNode value, ObjectNode seen) {
    var allowed = allowed(field, seen);
    var chosen = value.isArray() ? value : List.of(value);
    var taken = new HashSet<String>();
    for (var choice : chosen) {
      if (!choice.isTextual() || !allowed.contains(choice.textValue())) {
        return List.of(Problem.of(where, "form.option", choice.asText()));
      }
      if (!taken.add(choice.textValue())) {
        return List.of(Problem.of(where, "form.twice", choice.asText()));
      }
    }
    return List.of();
  }

  private Set<String> allowed(FormField field, ObjectNode seen) {
    var definition = field.definition();
    var options = definition.path("values");
    if (definition.hasNonNull("valuesKey")) {
      options = seen.path(definition.path("valuesKey").asText());
    } else if (definition.hasNonNull("valuesExpression")) {
      options = feel.value(definition.path("valuesExpression").asText(), seen);
    }
    var allowed = new HashSet<String>();
    for (var option : options) {
      allowed.add(option.isTextual() ? option.textValue() : option.path("value").asText());
    }
    return allowed;
  }

  private int limit(FormField field, String rule, ObjectNode seen, int otherwise) {
    return bound(field, rule, seen).map(BigDecimal::intValue).orElse(otherwise);
  }

  private Optional<BigDecimal> bound(FormField field, String rule, ObjectNode seen) {
    var value = field.rule(rule);
    if (value.isTextual() && value.textValue().startsWith("=")) {
      value = feel.value(value.textValue(), seen);
    }
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  private static List<Problem> type(String where) {
    return List.of(Problem.of(where, "form.type"));
  }
}
