package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * However tasks are asked for, as many are counted as are listed, and no more than somebody may
 * see.
 */
@OperationsTest
class CandidateCountTests {

  private static final String NAME = "counted";
  private static final int TASKS = 60;
  private static final List<String> PEOPLE =
      List.of("deng.bo", "ma.chao", "tang.yu", "qian.duoduo");
  private static final List<String> GROUPS = List.of("finance", "sales", "quality");

  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired Acting acting;

  private record Kept(@Nullable String assignee, Set<String> users, Set<String> groups) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final Random random = new Random(6);

  @BeforeEach
  void manyTasks() {
    for (var number = 0; number < TASKS; number++) {
      var task = tasks.newTask();
      task.setName(NAME);
      var assignee = random.nextInt(3) == 0 ? any(PEOPLE) : null;
      task.setAssignee(assignee);
      tasks.saveTask(task);
      var some = new Kept(assignee, some(PEOPLE), some(GROUPS));
      some.users().forEach(user -> tasks.addCandidateUser(task.getId(), user));
      some.groups().forEach(group -> tasks.addCandidateGroup(task.getId(), group));
      kept.put(task.getId(), some);
    }
  }

  @AfterEach
  void remove() {
    tasks.deleteTasks(kept.keySet(), true);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Set<String> some(List<String> all) {
    var some = new HashSet<String>();
    for (var number = random.nextInt(3); number > 0; number--) {
      some.add(any(all));
    }
    return some;
  }

  private List<UnaryOperator<TaskQuery>> questions(String person) {
    var questions = new ArrayList<UnaryOperator<TaskQuery>>();
    questions.add(query -> query);
    questions.add(query -> query.taskAssignee(person));
    questions.add(query -> query.taskAssignee("ma.chao"));
    questions.add(query -> query.taskCandidateUser(person));
    questions.add(query -> query.taskCandidateUser("tang.yu"));
    questions.add(query -> query.taskCandidateUser(person).includeAssignedTasks());
    questions.add(query -> query.taskCandidateGroup("finance"));
    questions.add(query -> query.taskCandidateGroup("finance").includeAssignedTasks());
    questions.add(query -> query.taskCandidateGroupIn(List.of("sales", "quality")));
    questions.add(query -> query.taskCandidateGroupIn(groups(person)));
    questions.add(query -> query.taskCandidateGroupLike("%a%"));
    questions.add(query -> query.taskInvolvedUser(person));
    questions.add(query -> query.withCandidateGroups());
    questions.add(query -> query.withoutCandidateGroups());
    questions.add(query -> query.withCandidateUsers());
    questions.add(query -> query.taskCandidateGroup("sales").withoutCandidateUsers());
    questions.add(query -> query.or().taskAssignee(person).taskCandidateGroup("sales").endOr());
    questions.add(
        query ->
            query
                .taskCandidateGroup("sales")
                .or()
                .taskCandidateGroup("finance")
                .taskName("another")
                .endOr());
    return questions;
  }

  @ParameterizedTest
  @ValueSource(strings = {"deng.bo", "ma.chao", "tang.yu", "qian.duoduo", "wang.fang", "gao.yuan"})
  void asManyAreCountedAsAreListed(String person) {
    var questions = questions(person);
    acting.run(
        person,
        () -> {
          for (var question : questions) {
            var listed =
                question.apply(ours()).listPage(0, TASKS).stream().map(Task::getId).toList();
            assertThat(question.apply(ours()).count())
                .as("question %d", questions.indexOf(question))
                .isEqualTo(listed.size());
            assertThat(listed).doesNotHaveDuplicates();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"deng.bo", "ma.chao", "tang.yu", "qian.duoduo"})
  void whoAsksForAnythingIsShownOnlyWhatTheyMaySee(String person) {
    var groups = groups(person);
    var visible = new HashSet<String>();
    kept.forEach(
        (id, task) -> {
          if (person.equals(task.assignee())
              || task.assignee() == null && mayTake(task, person, groups)) {
            visible.add(id);
          }
        });
    acting.run(
        person,
        () -> {
          assertThat(ids(ours())).containsExactlyInAnyOrderElementsOf(visible);
          assertThat(ids(ours().taskAssignee(person)))
              .containsExactlyInAnyOrderElementsOf(
                  visible.stream().filter(id -> kept.get(id).assignee() != null).toList());
          assertThat(ids(ours().taskCandidateUser(person)))
              .containsExactlyInAnyOrderElementsOf(
                  visible.stream().filter(id -> kept.get(id).assignee() == null).toList());
          for (var question : questions(person)) {
            assertThat(visible).containsAll(ids(question.apply(ours())));
          }
        });
  }

  @Test
  void candidatesAreAskedForOnceAndNotJoined() {
    var asked = new TaskQueryImpl();
    asked.taskCandidateGroup("finance");
    var configuration =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getSqlSessionFactory()
            .getConfiguration();
    var statement =
        configuration.getMappedStatement(
            "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity."
                + CandidateCount.STATEMENT);

    assertThat(statement.getBoundSql(asked).getSql().replaceAll("\\s+", " "))
        .contains("RES.ID_ IN (SELECT I.TASK_ID_ FROM ACT_RU_IDENTITYLINK I WHERE I.TYPE_")
        .doesNotContainIgnoringCase("join")
        .doesNotContainIgnoringCase("distinct RES");
  }

  private static boolean mayTake(Kept task, String person, List<String> groups) {
    return task.users().contains(person) || task.groups().stream().anyMatch(groups::contains);
  }

  private List<String> groups(String person) {
    return identity.createGroupQuery().groupMember(person).listPage(0, 100).stream()
        .map(Group::getId)
        .toList();
  }

  private TaskQuery ours() {
    return tasks.createTaskQuery().taskName(NAME);
  }

  private static List<String> ids(TaskQuery query) {
    return query.listPage(0, TASKS).stream().map(Task::getId).toList();
  }
}
