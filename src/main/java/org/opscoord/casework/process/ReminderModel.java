package org.opscoord.casework.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.opscoord.casework.reminder.ReminderWords;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What models say about reminders, kept with the parsed model. */
@Component
class ReminderModel {

  private static final PropertyKey<ReminderWords> WORDS = new PropertyKey<>("opscoord.reminders");
  private static final ReminderWords NONE = new ReminderWords(Map.of());

  private final ObjectProvider<Texts> texts;

  ReminderModel(ObjectProvider<Texts> texts) {
    this.texts = texts;
  }

  /**
   * Keeps what a process says.
   *
   * @throws BpmnParseException when it cannot be read
   */
  void ofProcess(
      Element element, Map<String, String> properties, ProcessDefinitionEntity definition) {
    definition.getProperties().set(WORDS, words(element, properties));
  }

  /**
   * Keeps what a step says.
   *
   * @throws BpmnParseException when it cannot be read
   */
  void ofStep(Element element, Map<String, String> properties, ActivityImpl step) {
    step.getProperties().set(WORDS, words(element, properties));
  }

  /** What the step of a task says, and where it says nothing, its process. */
  static ReminderWords of(TaskEntity task) {
    var definition = task.getProcessDefinition();
    var step = definition.findActivity(task.getTaskDefinitionKey());
    var ofProcess = definition.getProperties().get(WORDS);
    var ofStep = step == null ? null : step.getProperties().get(WORDS);
    return (ofStep == null ? NONE : ofStep).orElse(ofProcess == null ? NONE : ofProcess);
  }

  private ReminderWords words(Element element, Map<String, String> properties) {
    var words =
        new ReminderWords(
            properties.entrySet().stream()
                .filter(property -> ReminderWords.isOne(property.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    words
        .mistake()
        .ifPresent(
            name -> {
              throw new BpmnParseException(
                  texts
                      .getObject()
                      .text("reminder.model." + name, words.values().getOrDefault(name, "")),
                  element);
            });
    return words;
  }
}
