package org.opscoord.engine.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what the engine is going to ask in the running command. They hold until the command
 * writes: until then the database would give the same, or what somebody else has written meanwhile,
 * which the engine finds out by revisions either way.
 */
final class AheadRows {

  /** Nothing was read ahead. */
  static final AheadRows NONE = new AheadRows(Map.of());

  private final Map<Question, List<?>> answers;

  private AheadRows(Map<Question, List<?>> answers) {
    this.answers = answers;
  }

  /** A statement of the engine by its short name, and what it is asked about. */
  private record Question(String statement, Object about) {}

  /** The answers of {@link TaskReading}, in its order; without such a task only that. */
  static AheadRows of(String task, List<List<?>> rows) {
    var answers = new HashMap<Question, List<?>>();
    answers.put(new Question("selectTask", task), rows.get(0));
    if (!rows.get(0).isEmpty()) {
      var found = (TaskEntity) rows.get(0).get(0);
      for (var execution : rows.get(1)) {
        answers.put(
            new Question("selectExecutionsOfInstanceOf", ((ExecutionEntity) execution).getId()),
            rows.get(1));
      }
      answers.put(
          new Question("selectVariablesOfInstance", found.getProcessInstanceId()), rows.get(2));
      answers.put(new Question("selectIdentityLinksByTask", task), rows.get(3));
      answers.put(new Question("selectTasksByParentTaskId", task), rows.get(4));
      answers.put(new Question("selectJobsByExecutionId", found.getExecutionId()), rows.get(5));
    }
    return new AheadRows(answers);
  }

  /** Null where it has to be asked. */
  @Nullable List<?> answer(MappedStatement mapped, @Nullable Object parameter) {
    if (answers.isEmpty()) {
      return null;
    }
    var about =
        parameter instanceof ListQueryParameterObject list ? list.getParameter() : parameter;
    return about == null ? null : answers.get(new Question(RememberedRows.name(mapped), about));
  }
}
