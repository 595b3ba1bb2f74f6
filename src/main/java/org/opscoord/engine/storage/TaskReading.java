package org.opscoord.engine.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.opscoord.engine.ReadWithTask;

/**
 * Reads a task with all that whoever takes it on or completes it will ask for, in one question with
 * as many answers: what the engine would read one by one, and what is ours (ADR 42).
 */
final class TaskReading {

  /** The statement by which a session is asked to do so; it gives no rows itself. */
  static final String STATEMENT = "selectTaskAndWhatItNeeds";

  private static final String ENTITIES = "org.camunda.bpm.engine.impl.persistence.entity.";
  private static final String INSTANCE = "(SELECT PROC_INST_ID_ FROM ACT_RU_TASK WHERE ID_ = ?)";
  private static final String EXECUTION = "(SELECT EXECUTION_ID_ FROM ACT_RU_TASK WHERE ID_ = ?)";

  /** In the order in which {@link AheadRows} takes them. */
  private static final List<Part> PARTS =
      List.of(
          new Part("TaskEntity.taskResultMap", "SELECT * FROM ACT_RU_TASK WHERE ID_ = ?"),
          new Part(
              "ExecutionEntity.executionResultMap",
              "SELECT * FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ = " + INSTANCE),
          new Part(
              "VariableInstanceEntity.variableInstanceResultMap",
              "SELECT * FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = " + INSTANCE),
          new Part(
              "IdentityLinkEntity.identityLinkResultMap",
              "SELECT * FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = ?"),
          new Part(
              "TaskEntity.taskResultMap", "SELECT * FROM ACT_RU_TASK WHERE PARENT_TASK_ID_ = ?"),
          new Part(
              "JobEntity.jobResultMap",
              "SELECT * FROM ACT_RU_JOB WHERE EXECUTION_ID_ = " + EXECUTION));

  private final Configuration configuration;
  private final MappedStatement statement;
  private final List<ReadWithTask> ours;

  TaskReading(Configuration configuration, List<ReadWithTask> ours) {
    this.configuration = configuration;
    this.ours = List.copyOf(ours);
    var sql =
        Stream.concat(PARTS.stream().map(Part::sql), this.ours.stream().map(ReadWithTask::sql))
            .collect(Collectors.joining(";\n"));
    var marks = (int) sql.chars().filter(letter -> letter == '?').count();
    var id = new ParameterMapping.Builder(configuration, "id", String.class).build();
    statement =
        new MappedStatement.Builder(
                configuration,
                getClass().getPackageName() + "." + STATEMENT,
                new StaticSqlSource(configuration, sql, Collections.nCopies(marks, id)),
                SqlCommandType.SELECT)
            .resultMaps(
                PARTS.stream()
                    .map(part -> configuration.getResultMap(ENTITIES + part.resultMap()))
                    .toList())
            .build();
    configuration.addMappedStatement(statement);
  }

  private record Part(String resultMap, String sql) {}

  boolean is(MappedStatement mapped) {
    return mapped == statement;
  }

  /** The engine's rows; what is ours remembers itself. */
  AheadRows read(Executor executor, Transaction transaction, String task) throws SQLException {
    var handler =
        configuration.newStatementHandler(
            executor, statement, task, RowBounds.DEFAULT, null, statement.getBoundSql(task));
    try (var prepared = handler.prepare(transaction.getConnection(), transaction.getTimeout())) {
      handler.parameterize(prepared);
      var rows = rows(handler, prepared);
      for (var part : ours) {
        try (var answer = prepared.getResultSet()) {
          part.remember(answer);
        }
        prepared.getMoreResults();
      }
      return AheadRows.of(task, rows);
    }
  }

  /** One list for each of the parts that are the engine's; the first answer of ours comes next. */
  @SuppressWarnings("unchecked") // As many result maps as lists.
  private static List<List<?>> rows(StatementHandler handler, Statement prepared)
      throws SQLException {
    return (List<List<?>>) (List<?>) handler.query((PreparedStatement) prepared, null);
  }
}
