package org.opscoord.casework.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL expressions of a form on the server, with the engine's own FEEL. */
@Component
class Feel {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final FeelEngine engine;
  private final ObjectMapper json;

  Feel(FeelEngine engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
  }

  /** Whether a condition holds; anything but {@code true} counts as not. */
  boolean holds(String expression, ObjectNode values) {
    return Boolean.TRUE.equals(evaluate(expression, values));
  }

  /** The value of an expression as JSON. */
  JsonNode value(String expression, ObjectNode values) {
    return json.valueToTree(evaluate(expression, values));
  }

  private Object evaluate(String expression, ObjectNode values) {
    var feel = expression.startsWith("=") ? expression.substring(1) : expression;
    var variables = Variables.fromMap(json.convertValue(values, MAP));
    return engine.evaluateSimpleExpression(feel, variables.asVariableContext());
  }
}
