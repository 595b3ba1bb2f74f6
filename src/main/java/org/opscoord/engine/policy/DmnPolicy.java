package org.opscoord.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a rule table may hold: FEEL, and nothing that leads out of it. */
final class DmnPolicy {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  private static final Set<String> ATTRIBUTES =
      Set.of("diagramRelationId", "historyTimeToLive", "inputVariable", "versionTag");

  private static final Set<String> LEAVING =
      Set.of("businessKnowledgeModel", "encapsulatedLogic", "functionDefinition", "import");

  private static final Pattern FEEL =
      Pattern.compile("feel|https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL(/\\d+)?/?");

  private static final Pattern EXTERNAL_FUNCTION = Pattern.compile("\\bexternal\\b\\s*\\{");

  private final List<Finding> findings = new ArrayList<>();

  private DmnPolicy() {}

  static List<Finding> check(List<XmlElement> model) {
    var policy = new DmnPolicy();
    model.forEach(policy::check);
    return policy.findings;
  }

  private void check(XmlElement element) {
    if (LEAVING.contains(element.name())) {
      refuse(element, "policy.dmn.element", element.name());
    } else if (element.namespace().equals(CAMUNDA)) {
      refuse(element, "policy.element", element.name());
    }
    element.attributes().forEach(attribute -> checkAttribute(element, attribute));
    if (EXTERNAL_FUNCTION.matcher(element.text()).find()) {
      refuse(element, "policy.dmn.external");
    }
  }

  private void checkAttribute(XmlElement element, XmlElement.Attribute attribute) {
    var name = attribute.name();
    if (name.equals("expressionLanguage") && !FEEL.matcher(attribute.value()).matches()) {
      refuse(element, "policy.dmn.language", attribute.value());
    } else if (attribute.namespace().equals(CAMUNDA) && !ATTRIBUTES.contains(name)) {
      refuse(element, "policy.attribute", name);
    }
  }

  private void refuse(XmlElement element, String rule, Object... arguments) {
    findings.add(Finding.at(element, Breach.of(rule, arguments)));
  }
}
