package org.opscoord.casework.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.opscoord.casework.handling.Handler;
import org.opscoord.casework.handling.HandlingWords;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What models say about the handling of their tasks, kept with the parsed model. */
@Component
class HandlingModel {

  private static final PropertyKey<HandlingWords> WORDS = new PropertyKey<>("opscoord.handling");
  private static final HandlingWords NONE = new HandlingWords(Map.of());

  private final ObjectProvider<Handler> handlers;
  private final ObjectProvider<Texts> texts;

  HandlingModel(ObjectProvider<Handler> handlers, ObjectProvider<Texts> texts) {
    this.handlers = handlers;
    this.texts = texts;
  }

  /**
   * Keeps what a process says.
   *
   * @throws BpmnParseException when it cannot be understood
   */
  void ofProcess(
      Element element, Map<String, String> properties, ProcessDefinitionEntity definition) {
    definition.getProperties().set(WORDS, words(element, properties));
  }

  /**
   * Keeps what a step says.
   *
   * @throws BpmnParseException when it cannot be understood
   */
  void ofStep(Element element, Map<String, String> properties, ActivityImpl step) {
    step.getProperties().set(WORDS, words(element, properties));
  }

  /** What the step of a task says, and where it says nothing, its process. */
  static HandlingWords of(TaskEntity task) {
    var definition = task.getProcessDefinition();
    var step = definition.findActivity(task.getTaskDefinitionKey());
    var ofProcess = definition.getProperties().get(WORDS);
    var ofStep = step == null ? null : step.getProperties().get(WORDS);
    return (ofStep == null ? NONE : ofStep).orElse(ofProcess == null ? NONE : ofProcess);
  }

  private HandlingWords words(Element element, Map<String, String> properties) {
    var words = HandlingWords.in(properties);
    if (words.values().isEmpty()) {
      return NONE;
    }
    List<Handler> known = handlers.stream().toList();
    words
        .mistake(known)
        .ifPresent(
            mistake -> {
              throw new BpmnParseException(sentence(mistake), element);
            });
    return words;
  }

  private String sentence(HandlingWords.Mistake mistake) {
    return mistake.known().isEmpty()
        ? texts.getObject().text("handling.model.unknown", mistake.property())
        : texts
            .getObject()
            .text(
                "handling.model.word",
                mistake.property(),
                mistake.word(),
                String.join(", ", mistake.known().stream().sorted().toList()));
  }
}
