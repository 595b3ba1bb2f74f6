package org.opscoord.operations.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.operations.EngineInstances;
import org.opscoord.operations.Instances.Places;
import org.springframework.stereotype.Component;

/** Uses the engine's own interfaces with the rights of whoever is acting. */
@Component
class CamundaInstances implements EngineInstances {

  private final Definitions definitions;
  private final RuntimeService runtime;
  private final HistoryService history;

  CamundaInstances(Definitions definitions, RuntimeService runtime, HistoryService history) {
    this.definitions = definitions;
    this.runtime = runtime;
    this.history = history;
  }

  @Override
  public Places places(String instance) {
    var known =
        found(instance)
            .filter(one -> one.getEndTime() == null)
            .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "operations.instance.unknown"));
    var steps =
        definitions.steps(known.getProcessDefinitionKey(), known.getProcessDefinitionVersion());
    var at = new LinkedHashMap<String, String>();
    leaves(runtime.getActivityInstance(instance))
        .map(ActivityInstance::getActivityId)
        .filter(steps::containsKey)
        .forEach(step -> at.put(step, Objects.requireNonNullElse(steps.get(step), step)));
    return new Places(at, steps);
  }

  @Override
  public void move(String instance, String from, String to, String reason) {
    runtime
        .createProcessInstanceModification(instance)
        .startBeforeActivity(to)
        .cancelAllForActivity(from)
        .setAnnotation(reason)
        .execute();
  }

  @Override
  public void restart(String instance, String at, String reason) {
    var known =
        found(instance).orElseThrow(() -> new Refusal(Kind.UNKNOWN, "operations.instance.unknown"));
    if (known.getEndTime() == null) {
      throw new Refusal(Kind.CONFLICT, "operations.instance.running");
    }
    var steps =
        definitions.steps(known.getProcessDefinitionKey(), known.getProcessDefinitionVersion());
    if (!steps.containsKey(at)) {
      throw new Refusal(Kind.INVALID, "operations.instance.nowhere", at);
    }
    runtime
        .restartProcessInstances(known.getProcessDefinitionId())
        .processInstanceIds(instance)
        .startBeforeActivity(at)
        .execute();
  }

  @Override
  public String businessKey(String instance) {
    return found(instance).map(HistoricProcessInstance::getBusinessKey).orElse("");
  }

  private Optional<HistoricProcessInstance> found(String instance) {
    return Optional.ofNullable(
        history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult());
  }

  private static Stream<ActivityInstance> leaves(ActivityInstance instance) {
    return instance.getChildActivityInstances().length == 0
        ? Stream.of(instance)
        : Arrays.stream(instance.getChildActivityInstances()).flatMap(CamundaInstances::leaves);
  }
}
