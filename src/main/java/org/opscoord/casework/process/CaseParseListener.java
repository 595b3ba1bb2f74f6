package org.opscoord.casework.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Attaches the case to every model: what kind it opens, how its tasks live and how people are
 * reminded of them, what may be done to them, when it ends.
 */
@Component
class CaseParseListener extends AbstractBpmnParseListener {

  private final TaskLife taskLife;
  private final CaseLife caseLife;
  private final ReminderModel reminders;
  private final HandlingModel handling;

  CaseParseListener(
      TaskLife taskLife, CaseLife caseLife, ReminderModel reminders, HandlingModel handling) {
    this.taskLife = taskLife;
    this.caseLife = caseLife;
    this.reminders = reminders;
    this.handling = handling;
  }

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    var properties = ModelProperties.of(process);
    var kind = properties.get("caseKind");
    if (kind != null) {
      openCases(definition, kind);
    }
    reminders.ofProcess(process, properties, definition);
    handling.ofProcess(process, properties, definition);
  }

  private void openCases(ProcessDefinitionEntity definition, String kind) {
    definition.getProperties().set(CaseModel.KIND, kind);
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, caseLife.started());
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, caseLife.ended());
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, taskLife::created);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, taskLife::assigned);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, taskLife::updated);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taskLife::completed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, taskLife::cancelled);
    var properties = ModelProperties.of(element);
    reminders.ofStep(element, properties, activity);
    handling.ofStep(element, properties, activity);
  }
}
