package org.opscoord.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a BPMN model may hold. Elements and attributes of the engine's own namespace are allowed by
 * list: most of them carry code by one way or another, and newer engines add some.
 */
final class BpmnPolicy {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String ACTIVITI = "http://activiti.org/bpmn";

  /** Refused whatever namespace they claim: the engine looks some of them up by bare name. */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "scriptTask", "policy.scriptTask",
          "script", "policy.script",
          "connector", "policy.connector",
          "executionListener", "policy.listener",
          "taskListener", "policy.listener",
          "import", "policy.import");

  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "class", "policy.class",
          "scriptFormat", "policy.script",
          "language", "policy.script",
          "resource", "policy.resource",
          "formHandlerClass", "policy.class",
          "variableMappingClass", "policy.class");

  private static final Set<String> CAMUNDA_ELEMENTS =
      Set.of(
          "entry",
          "errorEventDefinition",
          "expression",
          "failedJobRetryTimeCycle",
          "field",
          "in",
          "inputOutput",
          "inputParameter",
          "list",
          "map",
          "out",
          "outputParameter",
          "properties",
          "property",
          "string",
          "value");

  private static final Set<String> CAMUNDA_ATTRIBUTES =
      Set.of(
          "assignee",
          "async",
          "asyncAfter",
          "asyncBefore",
          "calledElementBinding",
          "calledElementVersion",
          "calledElementVersionTag",
          "candidateGroups",
          "candidateStarterGroups",
          "candidateStarterUsers",
          "candidateUsers",
          "collection",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "decisionRefVersionTag",
          "delegateExpression",
          "diagramRelationId",
          "dueDate",
          "elementVariable",
          "errorCodeVariable",
          "errorMessage",
          "errorMessageVariable",
          "escalationCodeVariable",
          "exclusive",
          "followUpDate",
          "formRef",
          "formRefBinding",
          "formRefVersion",
          "historyTimeToLive",
          "initiator",
          "isStartableInTasklist",
          "jobPriority",
          "mapDecisionResult",
          "modelerTemplate",
          "modelerTemplateIcon",
          "modelerTemplateVersion",
          "priority",
          "resultVariable",
          "taskPriority",
          "topic",
          "type",
          "variableEvents",
          "variableName",
          "versionTag");

  private static final Set<String> CALLING = Set.of("serviceTask", "sendTask", "businessRuleTask");

  private final Rules rules;
  private final List<Finding> findings = new ArrayList<>();

  private BpmnPolicy(Rules rules) {
    this.rules = rules;
  }

  static List<Finding> check(List<XmlElement> model, Rules rules) {
    var policy = new BpmnPolicy(rules);
    model.forEach(policy::check);
    return policy.findings;
  }

  private void check(XmlElement element) {
    if (ELEMENTS.containsKey(element.name())) {
      refuse(element, ELEMENTS.get(element.name()), element.name());
    } else if (element.namespace().equals(ACTIVITI)) {
      refuse(element, "policy.namespace", ACTIVITI);
    } else if (element.namespace().equals(CAMUNDA) && !CAMUNDA_ELEMENTS.contains(element.name())) {
      refuse(element, "policy.element", element.name());
    }
    element.attributes().forEach(attribute -> checkAttribute(element, attribute));
    if (element.namespace().equals(BPMN) && CALLING.contains(element.name())) {
      checkCall(element);
    }
    checkExpression(element, element.text());
  }

  private void checkAttribute(XmlElement element, XmlElement.Attribute attribute) {
    var name = attribute.name();
    if (ATTRIBUTES.containsKey(name)) {
      refuse(element, ATTRIBUTES.get(name), name);
    } else if (attribute.namespace().equals(ACTIVITI)) {
      refuse(element, "policy.namespace", ACTIVITI);
    } else if (attribute.namespace().equals(CAMUNDA) && !CAMUNDA_ATTRIBUTES.contains(name)) {
      refuse(element, "policy.attribute", name);
    } else if (name.equals("delegateExpression") && !rules.isBeanExpression(attribute.value())) {
      refuse(element, "policy.delegate", attribute.value(), rules.beanNames());
    }
    checkExpression(element, attribute.value());
  }

  private void checkCall(XmlElement element) {
    var external = element.attribute(CAMUNDA, "type").filter("external"::equals).isPresent();
    var allowed =
        external && element.attribute(CAMUNDA, "topic").isPresent()
            || element.attribute(CAMUNDA, "delegateExpression").isPresent()
            || element.name().equals("businessRuleTask")
                && element.attribute(CAMUNDA, "decisionRef").isPresent();
    if (!allowed) {
      refuse(element, "policy.call", element.name());
    }
  }

  private void checkExpression(XmlElement element, String text) {
    ExpressionText.check(text, rules).forEach(breach -> findings.add(Finding.at(element, breach)));
  }

  private void refuse(XmlElement element, String rule, Object... arguments) {
    findings.add(Finding.at(element, Breach.of(rule, arguments)));
  }
}
