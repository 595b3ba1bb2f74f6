package org.opscoord.operations.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Versions of processes. */
@Component
class Definitions {

  private final RepositoryService repository;

  Definitions(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * A version of a process.
   *
   * @throws Refusal when there is none
   */
  ProcessDefinition require(String process, int version) {
    var found =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .processDefinitionVersion(version)
            .singleResult();
    if (found == null) {
      throw new Refusal(Kind.UNKNOWN, "operations.version", process, version);
    }
    return found;
  }

  /** Ids with names of the steps in which an instance can wait. */
  Map<String, String> steps(String process, int version) {
    var model = repository.getBpmnModelInstance(require(process, version).getId());
    var steps = new LinkedHashMap<String, String>();
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(
            node ->
                node instanceof Activity
                    || node instanceof CatchEvent
                    || node instanceof EventBasedGateway)
        .forEach(
            node ->
                steps.put(node.getId(), Objects.requireNonNullElse(node.getName(), node.getId())));
    return steps;
  }
}
