package org.opscoord.engine.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Camunda Form may hold. It is drawn in the browser of whoever opens the task, so nothing in
 * it may bring in foreign pages or code.
 */
final class FormPolicy {

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private static final Set<String> COMPONENTS =
      Set.of(
          "button",
          "checkbox",
          "checklist",
          "datetime",
          "dynamiclist",
          "expression",
          "group",
          "image",
          "number",
          "radio",
          "select",
          "separator",
          "spacer",
          "table",
          "taglist",
          "text",
          "textarea",
          "textfield");

  private static final Pattern CODE =
      Pattern.compile("<\\s*(script|iframe|object|embed|style|base|meta|form)\\b|\\bon\\w+\\s*=");

  private static final Pattern LINK = Pattern.compile("(java|vb)script:|data:text");

  private final Rules rules;
  private final List<Finding> findings = new ArrayList<>();

  private FormPolicy(Rules rules) {
    this.rules = rules;
  }

  static List<Finding> check(byte[] content, Rules rules) {
    var policy = new FormPolicy(rules);
    try {
      var form = JSON.readTree(content);
      if (form.path("id").asText().isBlank()) {
        policy.refuse("", "policy.form.id");
      }
      policy.checkComponents(form);
      policy.checkTexts(form, "");
    } catch (IOException unreadable) {
      policy.refuse("", "policy.form.unreadable");
    }
    return policy.findings;
  }

  private void checkComponents(JsonNode around) {
    for (var component : around.path("components")) {
      var id = component.path("id").asText();
      var type = component.path("type").asText();
      var key = component.path("key").asText();
      if (!COMPONENTS.contains(type)) {
        refuse(id, "policy.form.component", type);
      }
      if (Reach.ENGINE_ROOTS.contains(key) || rules.beans().contains(key)) {
        refuse(id, "policy.form.key", key);
      }
      if (type.equals("image") && component.path("source").asText().contains("//")) {
        refuse(id, "policy.form.image");
      }
      checkComponents(component);
    }
  }

  private void checkTexts(JsonNode node, String nearestId) {
    var id = node.path("id").asText(nearestId);
    if (node.isTextual() && isCode(node.asText())) {
      refuse(id, "policy.form.code");
    }
    node.forEach(child -> checkTexts(child, id));
  }

  /** Browsers ignore white space and control characters inside the name of a scheme. */
  private static boolean isCode(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return CODE.matcher(lower).find()
        || LINK.matcher(lower.replaceAll("[\\s\\p{Cntrl}]", "")).find();
  }

  private void refuse(String id, String rule, Object... arguments) {
    findings.add(new Finding(Breach.of(rule, arguments), 0, 0, id.isEmpty() ? null : id));
  }
}
