package org.opscoord.casework.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates between the engine's typed values and JSON. */
@Component
class JsonValues {

  private final ObjectMapper json;

  JsonValues(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode none() {
    return json.createObjectNode();
  }

  /** What was submitted, as one JSON object. */
  ObjectNode object(Map<String, Object> given) {
    var values = json.createObjectNode();
    given.keySet().forEach(name -> values.set(name, node(typed(given, name))));
    return values;
  }

  private static @Nullable Object typed(Map<String, Object> given, String name) {
    return given instanceof VariableMap variables ? variables.getValueTyped(name) : given.get(name);
  }

  private JsonNode node(@Nullable Object value) {
    try {
      if (value instanceof JsonValue typed) {
        return json.readTree(typed.getValueSerialized());
      }
      if (value instanceof SpinJsonNode spin) {
        return json.readTree(spin.toString());
      }
      if (value instanceof ObjectValue typed && !typed.isDeserialized()) {
        return json.readTree(typed.getValueSerialized());
      }
    } catch (JsonProcessingException broken) {
      // Text instead of the structure: the field's own rules then say that it does not fit.
      return json.getNodeFactory().textNode("");
    }
    if (value instanceof TypedValue typed) {
      return node(typed.getValue());
    }
    return json.valueToTree(value);
  }

  /** JSON values as process variables; a missing one becomes null, so that gateways can read it. */
  VariableMap variables(Map<String, JsonNode> values) {
    var variables = Variables.createVariables();
    values.forEach((name, value) -> variables.put(name, variable(value)));
    return variables;
  }

  private static @Nullable Object variable(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isInt()) {
      return value.intValue();
    }
    if (value.isLong()) {
      return value.longValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return SpinValues.jsonValue(value.toString()).create();
  }
}
