package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.opscoord.engine.PlainEngine;
import org.opscoord.engine.ReadWithTask;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A task is read with what taking it on or completing it needs, and what that means for others. */
class TaskReadingTests {

  private final List<@Nullable String> numbers = new ArrayList<>();
  private final List<Runnable> meanwhile = new ArrayList<>();

  private PlainEngine plain;
  private ProcessEngine engine;

  @BeforeEach
  void startACase() {
    plain =
        PlainEngine.start(
            Map.of(),
            new Storage(),
            new WritesTogether(new OnlyNode(), List.of(new NumberOfCase())));
    engine = plain.engine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "read.bpmn",
            Bpmn.createExecutableProcess("read")
                .startEvent()
                .userTask("Say")
                .exclusiveGateway()
                .condition("old", "${word == 'old'}")
                .userTask("Old")
                .endEvent()
                .moveToLastGateway()
                .condition("new", "${word == 'new'}")
                .userTask("New")
                .endEvent()
                .done())
        .deploy();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("read", "CASE-1", Map.<String, Object>of("word", "old"));
  }

  @AfterEach
  void closeTheEngine() {
    plain.close();
  }

  /** Tells which case was read, and lets others do something right after it. */
  private final class NumberOfCase implements ReadWithTask {

    @Override
    public String sql() {
      return "SELECT %s AS number".formatted(CASE_OF_TASK);
    }

    @Override
    public void remember(ResultSet rows) throws SQLException {
      while (rows.next()) {
        numbers.add(rows.getString("number"));
      }
      meanwhile.forEach(Runnable::run);
    }
  }

  @Test
  void whoTakesATaskOnOrCompletesItReadsItsCaseWithIt() {
    engine.getTaskService().claim(task(), "wang.fang");
    assertThat(numbers).containsExactly("CASE-1");

    engine.getFormService().submitTaskForm(task(), Map.of());
    assertThat(numbers).containsExactly("CASE-1", "CASE-1");

    engine.getTaskService().complete(task());
    assertThat(numbers).containsExactly("CASE-1", "CASE-1", "CASE-1");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void whoOnlyLooksReadsNoMoreThanBefore() {
    engine.getTaskService().getVariables(task());
    engine.getFormService().getTaskFormData(task());
    engine.getTaskService().setPriority(task(), 7);

    assertThat(numbers).isEmpty();
  }

  @Test
  void whatWasReadWithTheTaskIsNotAskedAgain() {
    meanwhile.add(() -> plain.jdbc().sql("UPDATE act_ru_variable SET text_ = 'new'").update());

    engine.getTaskService().complete(task());

    assertThat(step()).isEqualTo("Old");
  }

  @Test
  void whoeverWasFasterIsNoticed() {
    meanwhile.add(() -> plain.jdbc().sql("UPDATE act_ru_task SET rev_ = rev_ + 1").update());

    assertThatThrownBy(() -> engine.getTaskService().complete(task()))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(step()).isEqualTo("Say");
  }

  @Test
  void aTaskThatIsGoneIsRefusedAsBefore() {
    assertThatThrownBy(() -> engine.getTaskService().complete("gone"))
        .isInstanceOf(NullValueException.class)
        .hasMessageContaining("gone");
    assertThat(numbers).containsExactly((String) null);
  }

  @Test
  void whileSomethingIsStillToBeWrittenNothingIsReadAhead() {
    plain.jdbc().sql("CREATE TABLE line (text text)").update();
    var write =
        new PendingWrites.Write(
            "INSERT INTO line (text) VALUES ('put off')", "line", statement -> {});

    inATransaction(
        () -> {
          PendingWrites.add(write, left -> {});
          engine.getTaskService().complete(task());
        });

    assertThat(numbers).isEmpty();
    assertThat(step()).isEqualTo("Old");
    assertThat(plain.jdbc().sql("SELECT text FROM line").query(String.class).list())
        .containsExactly("put off");
  }

  private static void inATransaction(Runnable action) {
    var other = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    var source =
        new DriverManagerDataSource(other.getJdbcUrl(), other.getUsername(), other.getPassword());
    new TransactionTemplate(new DataSourceTransactionManager(source))
        .executeWithoutResult(status -> action.run());
  }

  private String task() {
    return engine.getTaskService().createTaskQuery().singleResult().getId();
  }

  private String step() {
    return engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey();
  }
}
