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

/** Attaches the case to every model: what kind it opens, how its tasks live, when it ends. */
@Component
class CaseParseListener extends AbstractBpmnParseListener {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final TaskLife taskLife;
  private final CaseLife caseLife;

  CaseParseListener(TaskLife taskLife, CaseLife caseLife) {
    this.taskLife = taskLife;
    this.caseLife = caseLife;
  }

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    var extensions = process.element("extensionElements");
    var properties =
        extensions == null
            ? null
            : extensions.elementNS(
                new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties");
    if (properties != null) {
      properties.elements().stream()
          .filter(property -> "caseKind".equals(property.attribute("name")))
          .forEach(property -> openCases(definition, property.attribute("value")));
    }
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
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taskLife::completed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, taskLife::cancelled);
  }
}
