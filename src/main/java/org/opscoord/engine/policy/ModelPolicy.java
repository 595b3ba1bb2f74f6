package org.opscoord.engine.policy;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads every new file of a deployment before the engine does, and refuses the deployment with
 * file, element and rule when one carries code. Modeler shows the sentences beside the elements.
 */
@Component
class ModelPolicy implements Deployer {

  private final ModelBeans beans;
  private final ObjectProvider<Texts> texts;

  ModelPolicy(ModelBeans beans, ObjectProvider<Texts> texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      var byPerson = Context.getCommandContext().getAuthentication() != null;
      var rules = new Rules(beans.names(), byPerson);
      deployment.getResources().values().forEach(resource -> check(resource, rules));
    }
  }

  /**
   * Checks one file.
   *
   * @throws ParseException when it breaks a rule
   */
  private void check(ResourceEntity resource, Rules rules) {
    var findings = findings(resource.getName(), resource.getBytes(), rules);
    if (!findings.isEmpty()) {
      var problems = findings.stream().map(this::problem).toList();
      var sentences = String.join("\n", problems.stream().map(Problem::getMessage).toList());
      throw new ParseException(
          resource.getName() + "\n" + sentences, resource.getName(), problems, List.of());
    }
  }

  static List<Finding> findings(String fileName, byte[] content, Rules rules) {
    var name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".form")) {
      return FormPolicy.check(content, rules);
    }
    var process = name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    var decision = name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    if (!process && !decision) {
      return List.of(Finding.inFile(Breach.of("policy.kind")));
    }
    return XmlModel.read(content)
        .map(model -> process ? BpmnPolicy.check(model, rules) : DmnPolicy.check(model))
        .orElseGet(() -> List.of(Finding.inFile(Breach.of("policy.unreadable"))));
  }

  private Problem problem(Finding finding) {
    var say = texts.getObject();
    var breach = finding.breach();
    var sentence = say.text(breach.rule(), breach.arguments().toArray());
    var id = finding.elementId();
    return new Violation(
        id == null ? sentence : say.text("policy.at", id, sentence),
        finding.line(),
        finding.column(),
        id);
  }
}
