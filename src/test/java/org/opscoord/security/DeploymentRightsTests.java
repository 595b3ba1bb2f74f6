package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class DeploymentRightsTests {

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ProcessEngineConfigurationImpl engine;

  @ParameterizedTest
  @ValueSource(strings = {"qian.duoduo", "gao.yuan", "wang.fang", "zhao.min"})
  void nobodyButProcessOwnersAndAdministratorsDeploys(String person) throws IOException {
    var answer = WebClient.person(port, person).deploy("benign.bpmn", benign());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aProcessOwnerDeploysAnOrdinaryModelWhichThenRuns() throws IOException {
    var answer = WebClient.person(port, "xu.ning").deploy("benign.bpmn", benign());

    assertThat(answer.statusCode()).isEqualTo(200);
    var instance =
        runtime.startProcessInstanceByKey(
            "benign", Map.of("departments", List.of("sales"), "skip", "no"));
    var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    assertThat(task.getName()).isEqualTo("Answer for sales");
    assertThat(task.getAssignee()).isEqualTo("wang.fang");
    assertThat(task.getDescription()).isEqualTo("Said by " + instance.getId() + ".");
    repository.deleteDeployment(WebClient.json(answer).path("id").asText(), true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script-task.bpmn",
        "unknown-bean.bpmn",
        "external-entity.bpmn",
        "juel-table.dmn",
        "foreign-frame.form",
        "page.html"
      })
  void aHostileModelIsRefusedWithAReasonThatModelerShows(String file) throws IOException {
    var before = repository.createDeploymentQuery().count();

    var answer = WebClient.person(port, "xu.ning").deploy(file, hostile(file));

    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = WebClient.json(answer).at("/details").path(file).at("/errors/0");
    assertThat(problem.path("message").asText()).isNotBlank();
    assertThat(answer.body()).contains(file);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void theRefusalNamesElementAndRule() throws IOException {
    var answer =
        WebClient.person(port, "xu.ning").deploy("java-class.bpmn", hostile("java-class.bpmn"));

    var problem = WebClient.json(answer).at("/details/java-class.bpmn/errors/0");
    assertThat(problem.path("mainElementId").asText()).isEqualTo("Step");
    assertThat(problem.path("line").asInt()).isPositive();
    assertThat(problem.path("message").asText())
        .isEqualTo(
            "Step: Java classes are not allowed (class). Use a delegate expression that names a"
                + " bean.");
  }

  @Test
  void theProductItselfCannotDeployCodeEither() throws IOException {
    var deployment =
        repository.createDeployment().addString("x.bpmn", hostile("reflection-by-call.bpmn"));

    assertThatThrownBy(deployment::deploy).isInstanceOf(ParseException.class);
  }

  /** Had a model got past the policy, the expression itself would not get far. */
  @Test
  void expressionsReachNeitherTheRuntimeNorOtherBeansNorTheEngine() {
    for (var text :
        List.of(
            "${''.getClass()}",
            "${''['class']}",
            "${'x'.concat('y')}",
            "${dataSource}",
            "${execution.processEngineServices}",
            "${execution.setVariable('a', 'b')}",
            "${people.class}",
            "${people.getClass()}")) {
      assertThatThrownBy(() -> evaluate(text)).isInstanceOf(ProcessEngineException.class);
    }
    assertThat(evaluate("${people.headOf('sales')}")).isEqualTo("wang.fang");
    assertThat(evaluate("${execution.id.length() > 0}")).isEqualTo(true);
  }

  @Test
  void thereIsNoLanguageForScripts() {
    assertThat(new ScriptEngineManager().getEngineFactories())
        .allSatisfy(factory -> assertThat(factory.getClass().getName()).startsWith("org.camunda."));
    for (var language : List.of("juel", "feel", "javascript", "groovy")) {
      assertThat(engine.getScriptEngineResolver().getScriptEngine(language, true)).isNull();
    }
  }

  @Test
  void javaObjectsAreNotTaken() throws IOException {
    var owner = WebClient.person(port, "xu.ning");
    var deployment = WebClient.json(owner.deploy("benign.bpmn", benign())).path("id").asText();
    var instance =
        runtime.startProcessInstanceByKey(
            "benign", Map.of("departments", List.of("sales"), "skip", "no"));

    var answer =
        WebClient.person(port, "ren.hao")
            .send(
                "PUT",
                "/engine-rest/process-instance/" + instance.getId() + "/variables/x",
                "application/json",
                """
                {"type": "Object", "value": "rO0ABXQAAWE=", "valueInfo": {
                  "objectTypeName": "java.lang.String",
                  "serializationDataFormat": "application/x-java-serialized-object"}}
                """);

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("Java serialization format is prohibited");
    assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(engine.getDeserializationAllowedPackages()).isEqualTo("org.opscoord");
    assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
    repository.deleteDeployment(deployment, true);
  }

  private Object evaluate(String text) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var execution = new ExecutionEntity();
              execution.setId("an-id");
              return engine.getExpressionManager().createExpression(text).getValue(execution);
            });
  }

  private static String benign() throws IOException {
    return Files.readString(Path.of("src/test/resources/benign/benign.bpmn"));
  }

  private static String hostile(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/hostile", file));
  }
}
