package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opscoord.engine.PlainEngine;

/** Parameters of what the engine writes are set as MyBatis sets them. */
class QuickParametersTests {

  private static PlainEngine plain;
  private static ProcessEngineConfigurationImpl engine;
  private static Configuration configuration;

  private final QuickParameters parameters = new QuickParameters(configuration);

  @BeforeAll
  static void start() {
    plain = PlainEngine.start(Map.of());
    engine = (ProcessEngineConfigurationImpl) plain.engine().getProcessEngineConfiguration();
    configuration = engine.getSqlSessionFactory().getConfiguration();
  }

  @AfterAll
  static void stop() {
    plain.close();
  }

  @Test
  void whateverIsInsertedHasTheParametersThatMyBatisSets() throws Exception {
    for (var written : written()) {
      var mapped =
          configuration.getMappedStatement(
              engine.getDbSqlSessionFactory().getInsertStatement(written));
      assertThat(mapped.getSqlSource())
          .as("%s", written.getClass())
          .isInstanceOf(RawSqlSource.class);
      assertThat(ours(mapped, written))
          .as("%s", written.getClass())
          .isEqualTo(myBatis(mapped, written))
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void whatIsDeletedChangedOrAskedForHasThemToo() throws Exception {
    var sessions = engine.getDbSqlSessionFactory();
    var task = task();
    for (var statement :
        List.of(sessions.getDeleteStatement(TaskEntity.class), sessions.getUpdateStatement(task))) {
      var mapped = configuration.getMappedStatement(statement);
      assertThat(ours(mapped, task)).isEqualTo(myBatis(mapped, task)).isNotEmpty();
    }
    var asked = configuration.getMappedStatement("updateJobDefinitionSuspensionStateByParameters");
    var by =
        new ListQueryParameterObject(Map.of("jobDefinitionId", "a", "suspensionState", 2), 0, 1);
    assertThat(ours(asked, by)).isEqualTo(myBatis(asked, by)).isNotEmpty();
    var byText = configuration.getMappedStatement("selectTask");
    assertThat(ours(byText, "id")).isEqualTo(myBatis(byText, "id")).hasSize(1);
  }

  private static List<DbEntity> written() {
    var variable = new VariableInstanceEntity();
    variable.setId("v");
    variable.setName("amount");
    variable.setLongValue(5L);
    var execution = new ExecutionEntity();
    execution.setId("e");
    execution.setBusinessKey("DEC-1");
    var timer = new TimerEntity();
    timer.setId("j");
    timer.setDuedate(new Date(5_000));
    var step = new HistoricActivityInstanceEventEntity();
    step.setId("s");
    step.setStartTime(new Date(6_000));
    var change = new HistoricVariableUpdateEventEntity();
    change.setId("c");
    change.setTextValue("text");
    var operation = new UserOperationLogEntryEventEntity();
    operation.setId("o");
    operation.setUserId("gao.yuan");
    return List.of(
        task(),
        variable,
        execution,
        timer,
        step,
        change,
        operation,
        new IdentityLinkEntity(),
        new EventSubscriptionEntity());
  }

  private static TaskEntity task() {
    var task = new TaskEntity("t");
    task.setName("Vote");
    task.setPriority(7);
    task.setDueDate(new Date(7_000));
    return task;
  }

  private List<String> ours(MappedStatement mapped, Object written) throws Exception {
    var set = new ArrayList<String>();
    parameters.set(mapped, mapped.getBoundSql(written), written, recording(set));
    return set;
  }

  private static List<String> myBatis(MappedStatement mapped, Object written) throws Exception {
    var set = new ArrayList<String>();
    configuration
        .newParameterHandler(mapped, written, mapped.getBoundSql(written))
        .setParameters(recording(set));
    return set;
  }

  private static PreparedStatement recording(List<String> set) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            PreparedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              set.add(method.getName() + Arrays.toString(arguments));
              return null;
            });
  }
}
