package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is deployed is kept in memory, and no longer than it is so. */
@OperationsTest
class RememberedRowsTests {

  private static final String PROCESS = "remembered";

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired TableRepository tables;

  @BeforeEach
  void deploy() {
    deploy(model("first"));
  }

  @AfterEach
  void takeAway() {
    keep(true);
    engine.getIdentityService().clearAuthentication();
    engine.getRepositoryService().createDeploymentQuery().deploymentName(PROCESS).list().stream()
        .map(Deployment::getId)
        .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
  }

  @Test
  void aDefinitionIsNotAskedForAgainUntilItChanges() {
    var known = definition();

    behindTheTriggers("UPDATE act_re_procdef SET category_ = 'unseen' WHERE id_ = :id", known);
    assertThat(definition().getCategory()).isEqualTo(known.getCategory());

    write("UPDATE act_re_procdef SET category_ = 'seen' WHERE id_ = :id", known);
    assertThat(definition().getCategory()).isEqualTo("seen");
  }

  @Test
  void withoutWatchersNothingIsRemembered() {
    keep(false);
    var known = definition();

    behindTheTriggers("UPDATE act_re_procdef SET category_ = 'seen' WHERE id_ = :id", known);

    assertThat(definition().getCategory()).isEqualTo("seen");
    assertThat(watched()).isEmpty();
    keep(true);
    assertThat(watched()).isNotEmpty();
  }

  @Test
  void aProcessThatIsSuspendedStartsNothingFromThenOn() {
    start();
    engine.getRepositoryService().suspendProcessDefinitionByKey(PROCESS);
    assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);

    engine.getRepositoryService().activateProcessDefinitionByKey(PROCESS);
    start();

    write("UPDATE act_re_procdef SET suspension_state_ = 2 WHERE id_ = :id", definition());
    assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);
  }

  @Test
  void whatIsRolledBackHasNeverBeenRemembered() {
    transactions.executeWithoutResult(
        status -> {
          engine.getRepositoryService().suspendProcessDefinitionByKey(PROCESS);
          assertThat(definition().isSuspended()).isTrue();
          status.setRollbackOnly();
        });

    assertThat(definition().isSuspended()).isFalse();
    start();
  }

  @Test
  void theLatestVersionIsTheOneDeployedLast() {
    assertThat(definition().getVersion()).isEqualTo(1);
    start();

    deploy(model("second"));

    assertThat(definition().getVersion()).isEqualTo(2);
    assertThat(start()).isEqualTo(definition().getId());
  }

  @Test
  void whoeverGetsADefinitionMayChangeItWithoutChangingWhatOthersGet() {
    var id = someJobDefinition();
    var first = job(id);

    first.setActivityId("other");

    var second = job(id);
    assertThat(second).isNotSameAs(first);
    assertThat(second.getActivityId()).isNotEqualTo("other");
    assertThat(second).usingRecursiveComparison().ignoringFields("activityId").isEqualTo(first);
  }

  @Test
  void aPriorityThatIsGivenToAJobDefinitionIsSeenAtOnce() {
    var id = someJobDefinition();
    job(id);

    engine.getManagementService().setOverridingJobPriorityForJobDefinition(id, 42);
    assertThat(job(id).getOverridingJobPriority()).isEqualTo(42);

    engine.getManagementService().clearOverridingJobPriorityForJobDefinition(id);
    assertThat(job(id).getOverridingJobPriority()).isNull();
  }

  @Test
  void aFormIsTheOneDeployedLast() {
    var key = jdbc.sql("SELECT key_ FROM act_re_camformdef LIMIT 1").query(String.class).single();
    var known = form(key);

    write("UPDATE act_re_camformdef SET version_ = version_ + 100 WHERE id_ = :id", known.getId());
    assertThat(form(key).getVersion()).isEqualTo(known.getVersion() + 100);

    write("UPDATE act_re_camformdef SET version_ = version_ - 100 WHERE id_ = :id", known.getId());
    assertThat(form(key)).usingRecursiveComparison().isEqualTo(known);
  }

  @Test
  void whoIsForbiddenSomethingIsRefusedFromThenOn() {
    var person = "wang.fang";
    var resource = Resources.PROCESS_DEFINITION;
    var authorizations = engine.getAuthorizationService();
    var granted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    granted.setUserId(person);
    granted.setResource(resource);
    granted.setResourceId("*");
    granted.addPermission(Permissions.READ);
    granted = authorizations.saveAuthorization(granted);
    assertThat(mayRead(person)).isTrue();

    var forbidden = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    forbidden.setUserId(person);
    forbidden.setResource(resource);
    forbidden.setResourceId(PROCESS);
    forbidden.removePermission(Permissions.READ);
    forbidden = authorizations.saveAuthorization(forbidden);
    assertThat(mayRead(person)).isFalse();

    authorizations.deleteAuthorization(forbidden.getId());
    assertThat(mayRead(person)).isTrue();
    authorizations.deleteAuthorization(granted.getId());
  }

  private boolean mayRead(String person) {
    engine.getIdentityService().setAuthentication(person, List.of());
    try {
      engine.getRepositoryService().getProcessDefinition(idOfDefinition());
      return true;
    } catch (AuthorizationException forbidden) {
      return false;
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private <T> T asked(Command<T> question) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(question);
  }

  private String someJobDefinition() {
    return jdbc.sql("SELECT id_ FROM act_ru_jobdef LIMIT 1").query(String.class).single();
  }

  private JobDefinitionEntity job(String id) {
    return asked(context -> context.getJobDefinitionManager().findById(id));
  }

  private CamundaFormDefinitionEntity form(String key) {
    return asked(
        context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key));
  }

  private String idOfDefinition() {
    return jdbc.sql("SELECT max(id_) FROM act_re_procdef WHERE key_ = :key AND version_ = 1")
        .param("key", PROCESS)
        .query(String.class)
        .single();
  }

  private ProcessDefinition definition() {
    return asked(
        context -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(PROCESS));
  }

  private String start() {
    return engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getProcessDefinitionId();
  }

  private void write(String sql, ProcessDefinition of) {
    write(sql, of.getId());
  }

  private void write(String sql, String id) {
    assertThat(jdbc.sql(sql).param("id", id).update()).isOne();
  }

  private void behindTheTriggers(String sql, ProcessDefinition of) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("SET LOCAL session_replication_role = replica").update();
          write(sql, of);
        });
  }

  private void keep(boolean remembered) {
    new Tables(new StorageSettings(true, true, remembered), tables)
        .run(new DefaultApplicationArguments());
  }

  private List<String> watched() {
    return jdbc.sql("SELECT what FROM coordination.revision WHERE what = 'definitions'")
        .query(String.class)
        .list();
  }

  private Deployment deploy(BpmnModelInstance model) {
    return engine
        .getRepositoryService()
        .createDeployment()
        .name(PROCESS)
        .addModelInstance(PROCESS + ".bpmn", model)
        .deploy();
  }

  private static BpmnModelInstance model(String name) {
    return Bpmn.createExecutableProcess(PROCESS)
        .name(name)
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .endEvent()
        .done();
  }
}
