package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opscoord.TestDatabase;
import org.opscoord.engine.PlainEngine;
import org.springframework.boot.autoconfigure.jdbc.JdbcProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody waits for is written late, and yet seen by whoever asks in the same transaction. */
class WriteBehindTests {

  private static final String LINE = "INSERT INTO coordination.line (text) VALUES (:text)";
  private static final String SUM =
      "INSERT INTO coordination.sum (lines) SELECT count(*) + :more FROM coordination.other";

  private DriverManagerDataSource source;
  private WriteBehindTemplate template;
  private TransactionTemplate transaction;

  /** Speaks to the database past the template, in the same transaction. */
  private JdbcTemplate beside;

  @BeforeEach
  void createTables() {
    var database = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    source =
        new DriverManagerDataSource(
            database.getJdbcUrl() + "&reWriteBatchedInserts=true",
            database.getUsername(),
            database.getPassword());
    use(source);
    beside.execute("CREATE SCHEMA coordination");
    beside.execute(
        """
        CREATE TABLE coordination.line
          (id bigint GENERATED ALWAYS AS IDENTITY, text text NOT NULL CHECK (text <> 'bad'))
        """);
    beside.execute("CREATE TABLE coordination.sum (lines int)");
    beside.execute("CREATE TABLE coordination.other (n int)");
  }

  private void use(DataSource source) {
    template = new WriteBehindTemplate(source, new JdbcProperties());
    beside = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  @Test
  void whatIsSetForSpringBootsTemplateCounts() {
    var settings = new JdbcProperties();
    settings.getTemplate().setQueryTimeout(Duration.ofSeconds(7));
    settings.getTemplate().setFetchSize(50);

    var set = new WriteBehindTemplate(source, settings);

    assertThat(set.getQueryTimeout()).isEqualTo(7);
    assertThat(set.getFetchSize()).isEqualTo(50);
  }

  @Test
  void withoutATransactionItIsWrittenAtOnce() {
    line("one");

    assertThat(lines()).containsExactly("one");
  }

  @Test
  void inATransactionItIsWrittenBeforeTheCommitInTheOrderInWhichItWasAskedFor() {
    transaction.executeWithoutResult(
        status -> {
          line("one");
          line("two");
          template.write(SUM, new MapSqlParameterSource("more", 2));
          line("three");
          template.queryForList("SELECT n FROM coordination.other WHERE n > ?", 0);
          assertThat(lines()).as("nobody has asked for them").isEmpty();
        });

    assertThat(lines()).containsExactly("one", "two", "three");
    assertThat(beside.queryForList("SELECT lines FROM coordination.sum", Integer.class))
        .containsExactly(2);
  }

  @Test
  void whatComesTwiceIsOneStatementUnlessAnotherComesBetweenThatHasToDoWithIt() throws Exception {
    assertThat(statementsOf("a", "b", "a", "b", "b")).containsExactly("a", "b");
    assertThat(statementsOf("a", "b reads a", "a")).containsExactly("a", "b reads a", "a");
    assertThat(statementsOf("a", "delete a", "a")).containsExactly("a", "delete a", "a");
  }

  /** Words are tables; which statements are left of writes into the last word of each. */
  private List<String> statementsOf(String... texts) throws Exception {
    beside.execute("CREATE TABLE IF NOT EXISTS coordination.a (n int)");
    beside.execute("CREATE TABLE IF NOT EXISTS coordination.b (n int)");
    var sqls =
        Map.of(
            "a", "INSERT INTO coordination.a VALUES (1)",
            "b", "INSERT INTO coordination.b VALUES (1)",
            "delete a", "DELETE FROM coordination.a",
            "b reads a", "INSERT INTO coordination.b SELECT n FROM coordination.a");
    var left = new ArrayList<String>();
    transaction.executeWithoutResult(
        status -> {
          for (var text : texts) {
            template.write(sqls.get(text), new MapSqlParameterSource());
          }
          beside.execute(
              (ConnectionCallback<?>)
                  connection -> {
                    var statements = PendingWrites.ofTransaction().take(connection);
                    statements.forEach(each -> left.add(each.toString()));
                    PendingWrites.close(statements);
                    return null;
                  });
        });
    return left.stream()
        .map(sql -> sqls.entrySet().stream().filter(it -> sql.contains(it.getValue())))
        .map(found -> found.findFirst().orElseThrow().getKey())
        .toList();
  }

  @Test
  void aStatementThatIsUsedOftenIsParsedOnceHoweverOftenItComesInAMessage() {
    beside.execute("CREATE TABLE coordination.a (n int)");
    use(new SingleConnectionDataSource(pooled(), true));

    for (var step = 0; step < 20; step++) {
      transaction.executeWithoutResult(
          status -> {
            line("one");
            template.write(
                "INSERT INTO coordination.a VALUES (:n)", new MapSqlParameterSource("n", 1));
            line("two");
          });
    }

    assertThat(
            beside.queryForList(
                """
                SELECT calls FROM (SELECT generic_plans + custom_plans AS calls, statement
                                     FROM pg_prepared_statements) AS kept
                 WHERE statement LIKE 'INSERT INTO coordination.line%' AND calls > 10
                """,
                Integer.class))
        .hasSize(1);
  }

  private Connection pooled() {
    try {
      return source.getConnection();
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<Consumer<JdbcTemplate>> waysToAsk() {
    return List.of(
        jdbc -> jdbc.queryForList("SELECT text FROM coordination.line WHERE id > ?", 0),
        jdbc -> jdbc.queryForList("SELECT text FROM coordination.line"),
        jdbc -> jdbc.update("UPDATE coordination.line SET text = text WHERE id > ?", 0),
        jdbc -> jdbc.update("UPDATE coordination.line SET text = text"),
        jdbc ->
            jdbc.batchUpdate(
                "DELETE FROM coordination.line WHERE id = ?", List.<Object[]>of(new Object[] {0})),
        jdbc -> jdbc.execute((StatementCallback<?>) statement -> statement.execute("SELECT 1")),
        jdbc -> jdbc.queryForStream("TABLE coordination.line", (row, index) -> 1).close(),
        jdbc ->
            JdbcClient.create(jdbc)
                .sql("SELECT text FROM coordination.line WHERE id > :id")
                .param("id", 0)
                .query(String.class)
                .list(),
        jdbc ->
            new NamedParameterJdbcTemplate(jdbc)
                .batchUpdate(
                    "DELETE FROM coordination.line WHERE id = :id",
                    new MapSqlParameterSource[] {new MapSqlParameterSource("id", 0)}));
  }

  @ParameterizedTest
  @MethodSource("waysToAsk")
  void whoeverAsksForTheTableInTheSameTransactionHasItWrittenFirst(Consumer<JdbcTemplate> ask) {
    transaction.executeWithoutResult(
        status -> {
          line("one");
          ask.accept(template);
          assertThat(lines()).containsExactly("one");
          line("two");
          assertThat(lines()).containsExactly("one");
        });

    assertThat(lines()).containsExactly("one", "two");
  }

  @Test
  void whatIsRolledBackIsNeverWritten() {
    transaction.executeWithoutResult(
        status -> {
          line("one");
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(status -> line("two"));

    assertThat(lines()).containsExactly("two");
  }

  @Test
  void aTransactionWithinAnotherWritesItsOwnAndNotTheOthers() {
    var inner = new TransactionTemplate(transaction.getTransactionManager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    transaction.executeWithoutResult(
        status -> {
          line("outer");
          inner.executeWithoutResult(
              other -> {
                assertThat(template.queryForList("SELECT text FROM coordination.line")).isEmpty();
                line("inner");
              });
          assertThat(lines()).containsExactly("inner");
        });

    assertThat(lines()).containsExactly("inner", "outer");
  }

  @Test
  void whatTheDatabaseRefusesFailsTheCommitAndNothingIsKept() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      line("good");
                      template.write(SUM, new MapSqlParameterSource("more", 0));
                      line("bad");
                    }))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(lines()).isEmpty();
    transaction.executeWithoutResult(status -> line("later"));
    assertThat(lines()).containsExactly("later");
  }

  @Test
  void whoeverWritesWhileTheTransactionCommitsIsNotForgotten() {
    transaction.executeWithoutResult(
        status -> {
          line("one");
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  line("two");
                }
              });
        });

    assertThat(lines()).containsExactly("one", "two");
  }

  @Test
  void aStatementThatChangesNoTableOfOursIsRefused() {
    assertThatThrownBy(() -> template.write("DELETE FROM act_ru_task", new MapSqlParameterSource()))
        .hasMessageContaining("no table of ours");
  }

  @Test
  void anInsertThatMayChangeARowIsRefused() {
    assertThatThrownBy(
            () ->
                template.write(
                    "INSERT INTO coordination.line (text) VALUES ('x')"
                        + " ON CONFLICT (id) DO UPDATE SET text = excluded.text",
                    new MapSqlParameterSource()))
        .hasMessageContaining("cannot change a row twice");
  }

  @Test
  void itGoesWithWhatTheEngineWritesAndIsLostWithIt() {
    var writes =
        new AbstractProcessEnginePlugin[] {
          new WritesTogether(new OnlyNode(), List.of()), inOurTransactions()
        };
    try (var plain = PlainEngine.start(Map.of(), writes)) {
      var engine = plain.engine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance(
              "wait.bpmn",
              Bpmn.createExecutableProcess("wait").startEvent().userTask().endEvent().done())
          .deploy();

      transaction.executeWithoutResult(
          status -> {
            line("one");
            line("two");
            engine.getRuntimeService().startProcessInstanceByKey("wait");
            assertThat(lines()).as("sent with the engine's").containsExactly("one", "two");
            line("three");
          });
      assertThat(lines()).containsExactly("one", "two", "three");

      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        line("bad");
                        engine.getRuntimeService().startProcessInstanceByKey("wait");
                      }))
          .hasStackTraceContaining("line_text_check");
      assertThat(lines()).containsExactly("one", "two", "three");
      assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isOne();
    }
  }

  /** Lets the engine, which has no Spring here, take part in the transactions of the test. */
  private AbstractProcessEnginePlugin inOurTransactions() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDataSource(new TransactionAwareDataSourceProxy(source));
        engine.setTransactionsExternallyManaged(true);
      }
    };
  }

  private void line(String text) {
    template.write(LINE, new MapSqlParameterSource("text", text));
  }

  private List<String> lines() {
    return beside.queryForList("SELECT text FROM coordination.line ORDER BY id", String.class);
  }
}
