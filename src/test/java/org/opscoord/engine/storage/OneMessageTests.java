package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.TestDatabase;
import org.opscoord.engine.PlainEngine;
import org.opscoord.engine.storage.OneMessage.PartFailed;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a command writes goes to the database as one message. */
class OneMessageTests {

  /** What was called to make the database do something, by the method's name. */
  private final List<String> executed = new ArrayList<>();

  private Connection connection;
  private final List<Statement> batches = new ArrayList<>();

  @BeforeEach
  void connect() throws SQLException {
    var database = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    connection =
        wrap(
            Connection.class,
            new DriverManagerDataSource(
                    database.getJdbcUrl() + "&reWriteBatchedInserts=true",
                    database.getUsername(),
                    database.getPassword())
                .getConnection());
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE parent (id int PRIMARY KEY)");
      statement.execute("CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent)");
    }
    connection.setAutoCommit(false);
    executed.clear();
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void severalStatementsAreOneCallAndEachTellsHowManyRowsItChanged() throws Exception {
    add("INSERT INTO parent (id) VALUES (?)", 1, 2, 3, 4);
    add("INSERT INTO child (id) VALUES (?)", 1);
    add("UPDATE child SET parent = 1 WHERE id >= ?", 1, 7);
    add("DELETE FROM parent WHERE id > ?", 1);

    var counts = new OneMessage().send(connection, batches);

    assertThat(executed).containsExactly("executeBatch");
    assertThat(counts).hasSize(4);
    assertThat(counts.get(0)).hasSize(4).containsOnly(Statement.SUCCESS_NO_INFO);
    assertThat(counts.get(1)).containsExactly(1);
    assertThat(counts.get(2)).containsExactly(1, 0);
    assertThat(counts.get(3)).containsExactly(3);
    assertThat(rows("parent")).isEqualTo(1);
    assertThat(rows("child")).isEqualTo(1);
  }

  @Test
  void theSameStatementsMayBeSentAgain() throws Exception {
    for (var round = 0; round < 12; round++) {
      batches.clear();
      add("UPDATE parent SET id = id WHERE id = ?", round);
      add("INSERT INTO parent (id) VALUES (?)", round * 10, round * 10 + 1);
      var counts = new OneMessage().send(connection, batches);
      assertThat(counts.get(0)).hasSize(1);
    }

    assertThat(rows("parent")).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "de", "ja", "fr", "ru", "pl", "tr"})
  void whatFailedIsToldWhateverLanguageTheDriverSpeaks(String language) throws Exception {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      add("INSERT INTO parent (id) VALUES (?)", 1, 2, 3);
      add("UPDATE parent SET id = 5 WHERE id = ?", 2);
      add("UPDATE child SET parent = 99 WHERE id = ?", 1);
      add("INSERT INTO child (id, parent) VALUES (?, 99)", 1);
      add("DELETE FROM parent WHERE id > ?", 0);

      assertThatThrownBy(() -> new OneMessage().send(connection, batches))
          .isInstanceOfSatisfying(
              PartFailed.class,
              failure -> {
                assertThat(failure.part()).isEqualTo(3);
                assertThat(failure).cause().hasMessageContaining("child_parent_fkey");
              });
    } finally {
      Locale.setDefault(before);
    }
    connection.rollback();
    assertThat(rows("parent")).isZero();
  }

  @Test
  void aStepOfACaseIsWrittenWithOneCallAndALostRaceIsStillOne() {
    var during = new ArrayList<Runnable>();
    JavaDelegate delegate = execution -> during.forEach(Runnable::run);
    try (var plain =
        PlainEngine.start(
            Map.of("other", delegate), new WritesTogether(new OnlyNode(), List.of()), counting())) {
      var engine = plain.engine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance(
              "race.bpmn",
              Bpmn.createExecutableProcess("race")
                  .startEvent()
                  .userTask("Wait")
                  .serviceTask("Look")
                  .camundaDelegateExpression("${other}")
                  .userTask("After")
                  .endEvent()
                  .done())
          .deploy();
      var instance = engine.getRuntimeService().startProcessInstanceByKey("race").getId();
      var task = engine.getTaskService().createTaskQuery().singleResult().getId();
      during.add(
          () ->
              plain
                  .jdbc()
                  .sql("UPDATE act_ru_task SET rev_ = rev_ + 1 WHERE id_ = :id")
                  .param("id", task)
                  .update());

      assertThatThrownBy(
              () -> engine.getTaskService().complete(task, Map.of("one", 1, "two", "zwei")))
          .isInstanceOf(OptimisticLockingException.class);
      assertThat(engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey())
          .isEqualTo("Wait");
      assertThat(engine.getRuntimeService().getVariables(instance)).isEmpty();

      during.clear();
      executed.clear();
      engine.getTaskService().complete(task, Map.of("one", 1, "two", "zwei"));
      assertThat(executed).filteredOn("executeBatch"::equals).hasSize(1);
      assertThat(executed).doesNotContain("executeUpdate");
      assertThat(engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey())
          .isEqualTo("After");
      assertThat(engine.getRuntimeService().getVariables(instance)).hasSize(2);
    }
  }

  /** Lets the engine's own connections tell what is executed. */
  private ProcessEnginePlugin counting() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDataSource(wrap(DataSource.class, configuration.getDataSource()));
      }
    };
  }

  private void add(String sql, int... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var value : values) {
      statement.setInt(1, value);
      statement.addBatch();
    }
    batches.add(statement);
  }

  private long rows(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Connections and prepared statements that come from it tell what is executed as well. */
  private <T> T wrap(Class<T> type, T inner) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                executed.add(method.getName());
              }
              try {
                var result = method.invoke(inner, arguments);
                return switch (method.getName()) {
                  case "getConnection" ->
                      inner instanceof DataSource
                          ? wrap(Connection.class, (Connection) result)
                          : result;
                  case "prepareStatement" ->
                      wrap(PreparedStatement.class, (PreparedStatement) result);
                  default -> result;
                };
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
