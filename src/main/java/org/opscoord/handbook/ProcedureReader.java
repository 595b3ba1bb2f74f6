package org.opscoord.handbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.opscoord.handbook.DeployedModels.Model;
import org.opscoord.handbook.Procedure.Kind;
import org.opscoord.handbook.Procedure.Late;
import org.opscoord.handbook.Procedure.Step;
import org.springframework.stereotype.Component;

/** Reads a model as a procedure. */
@Component
class ProcedureReader {

  private static final String LEAD = "caseFile.lead";

  private final ModelWords words;

  ProcedureReader(ModelWords words) {
    this.words = words;
  }

  /**
   * @param xml in the reader's language
   */
  Procedure read(Model model, byte[] xml, Locale reader) {
    var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
    var process = (Process) bpmn.getModelElementById(model.process());
    return new Procedure(
        model.process(),
        model.version(),
        model.tag(),
        model.deployedAt(),
        Objects.requireNonNullElse(process.getName(), model.process()),
        purpose(process),
        words.party(property(process, "accountable", LEAD), false, reader),
        steps(process.getFlowElements(), bpmn, reader));
  }

  private List<Step> steps(
      Collection<FlowElement> elements, BpmnModelInstance bpmn, Locale reader) {
    var steps = new ArrayList<Step>();
    for (var element : elements) {
      if (element instanceof SubProcess part) {
        steps.addAll(steps(part.getFlowElements(), bpmn, reader));
      } else if (element instanceof FlowNode node && !(element instanceof BoundaryEvent)) {
        steps.add(step(node, bpmn, reader));
      }
    }
    return List.copyOf(steps);
  }

  private Step step(FlowNode node, BpmnModelInstance bpmn, Locale reader) {
    var task = node instanceof UserTask found ? found : null;
    return new Step(
        node.getId(),
        kind(node),
        name(node),
        purpose(node),
        task == null ? null : words.owner(task, reader).orElse(null),
        task == null ? null : words.deadline(task.getCamundaDueDate(), reader),
        form(node),
        node instanceof BusinessRuleTask rules ? rules.getCamundaDecisionRef() : null,
        node instanceof CallActivity call ? call.getCalledElement() : null,
        late(node, bpmn),
        next(node),
        parties(node, "consulted", reader),
        parties(node, "informed", reader));
  }

  private List<Party> parties(FlowNode node, String property, Locale reader) {
    return Arrays.stream(property(node, property, "").split(","))
        .filter(party -> !party.isBlank())
        .map(party -> words.party(party.strip(), false, reader))
        .toList();
  }

  private static List<Late> late(FlowNode node, BpmnModelInstance bpmn) {
    return bpmn.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> node.equals(event.getAttachedTo()))
        .filter(
            event ->
                event.getEventDefinitions().stream()
                    .anyMatch(TimerEventDefinition.class::isInstance))
        .sorted(Comparator.comparing(BoundaryEvent::getId))
        .map(event -> new Late(name(event), purpose(event)))
        .toList();
  }

  private static List<String> next(FlowNode node) {
    return node.getOutgoing().stream()
        .map(
            flow ->
                flow.getName() == null || flow.getName().isBlank()
                    ? name(flow.getTarget())
                    : flow.getName() + " → " + name(flow.getTarget()))
        .toList();
  }

  private static Kind kind(FlowNode node) {
    if (node instanceof UserTask) {
      return Kind.TASK;
    } else if (node instanceof BusinessRuleTask) {
      return Kind.RULES;
    } else if (node instanceof CallActivity) {
      return Kind.CALL;
    } else if (node instanceof Gateway) {
      return Kind.CHOICE;
    } else if (node instanceof StartEvent) {
      return Kind.START;
    } else if (node instanceof EndEvent) {
      return Kind.END;
    }
    return node instanceof IntermediateCatchEvent ? Kind.WAIT : Kind.AUTOMATIC;
  }

  private static @Nullable String form(FlowNode node) {
    if (node instanceof UserTask task) {
      return task.getCamundaFormRef();
    }
    return node instanceof StartEvent start ? start.getCamundaFormRef() : null;
  }

  private static String name(FlowNode node) {
    return node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
  }

  private static String purpose(BaseElement element) {
    return element.getDocumentations().stream()
        .map(text -> text.getTextContent().strip())
        .collect(Collectors.joining(" "));
  }

  private static String property(BaseElement element, String name, String otherwise) {
    var extensions = element.getExtensionElements();
    return extensions == null
        ? otherwise
        : extensions.getElementsQuery().list().stream()
            .flatMap(it -> it.getDomElement().getChildElements().stream())
            .filter(it -> name.equals(it.getAttribute("name")))
            .map(it -> it.getAttribute("value"))
            .findFirst()
            .orElse(otherwise);
  }
}
