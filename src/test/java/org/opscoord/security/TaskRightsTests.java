package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class TaskRightsTests {

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired Acting acting;

  private String assigned = "";
  private String free = "";

  /**
   * Two tasks outside any case: ma.chao of sales has one, finance and tang.yu may take the other.
   */
  @BeforeEach
  void twoTasks() {
    assigned = save("ma.chao");
    free = save(null);
    tasks.addCandidateGroup(free, "finance");
    tasks.addCandidateUser(free, "tang.yu");
  }

  @AfterEach
  void remove() {
    tasks.deleteTasks(List.of(assigned, free), true);
  }

  @ParameterizedTest
  @CsvSource({
    "ma.chao, true, false",
    "wang.fang, true, false",
    "deng.bo, false, true",
    "tang.yu, false, true",
    "li.na, false, true",
    "qian.duoduo, false, false",
    "huang.mei, false, false",
    "xu.ning, false, false",
    "gao.yuan, true, true",
    "ren.hao, true, true"
  })
  void everybodySeesWhatConcernsThem(String person, boolean seesAssigned, boolean seesFree) {
    acting.run(
        person,
        () -> {
          assertThat(ids(tasks.createTaskQuery().taskIdIn(assigned, free)))
              .isEqualTo(expected(seesAssigned, seesFree));
          assertThat(tasks.createTaskQuery().taskIdIn(assigned, free).count())
              .isEqualTo(expected(seesAssigned, seesFree).size());
          assertReadable(assigned, seesAssigned);
          assertReadable(free, seesFree);
        });
    var rest = WebClient.person(port, person);
    assertThat(rest.get("/engine-rest/task/" + assigned).statusCode())
        .isEqualTo(seesAssigned ? 200 : 404);
  }

  @Test
  void nobodyOutsideClaimsAndACandidateDoes() {
    acting.run(
        "qian.duoduo",
        () ->
            assertThatThrownBy(() -> tasks.claim(free, "qian.duoduo"))
                .isInstanceOf(AuthorizationException.class));

    acting.run("deng.bo", () -> tasks.claim(free, "deng.bo"));

    acting.run(
        "tang.yu",
        () -> assertThat(tasks.createTaskQuery().taskIdIn(assigned, free).count()).isZero());
    acting.run(
        "li.na", () -> assertThat(ids(tasks.createTaskQuery().taskId(free))).containsExactly(free));
  }

  @Test
  void aHeadReadsTheWorkOfTheDepartmentButDoesNotDoIt() {
    acting.run(
        "wang.fang",
        () ->
            assertThatThrownBy(() -> tasks.complete(assigned))
                .isInstanceOf(AuthorizationException.class));
  }

  @Test
  void aCoordinatorHandsATaskToSomebodyElseAndTheOldOneLosesSight() {
    acting.run("gao.yuan", () -> tasks.setAssignee(assigned, "deng.bo"));

    acting.run(
        "ma.chao", () -> assertThat(tasks.createTaskQuery().taskId(assigned).count()).isZero());
    acting.run(
        "deng.bo", () -> assertThat(tasks.createTaskQuery().taskId(assigned).count()).isOne());
  }

  /** Who is restricted is remembered for a while; see {@code RestrictedReaders}. */
  @Test
  void whoIsGivenTheRightToReadEveryTaskSeesThemAtOnceAndLosesThemAtOnce() {
    acting.run("qian.duoduo", () -> assertSees());

    var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setUserId("qian.duoduo");
    right.setResource(Resources.TASK);
    right.setResourceId(Authorization.ANY);
    right.addPermission(Permissions.READ);
    authorizations.saveAuthorization(right);
    try {
      acting.run("qian.duoduo", () -> assertSees(assigned, free));
    } finally {
      authorizations.deleteAuthorization(right.getId());
    }
    acting.run("qian.duoduo", () -> assertSees());
  }

  private void assertSees(String... expected) {
    assertThat(ids(tasks.createTaskQuery().taskIdIn(assigned, free)))
        .containsExactlyInAnyOrder(expected);
  }

  @Test
  void askingTwiceWithOneQueryGivesTheSame() {
    acting.run(
        "ma.chao",
        () -> {
          var query = tasks.createTaskQuery().taskIdIn(assigned, free);
          assertThat(query.count()).isOne();
          assertThat(query.listPage(0, 10)).hasSize(1);
          assertThat(query.count()).isOne();
        });
  }

  @Test
  void ownConditionsOfAQueryStayInForce() {
    acting.run(
        "deng.bo",
        () -> {
          assertThat(ids(tasks.createTaskQuery().taskCandidateGroup("finance").taskIdIn(free)))
              .containsExactly(free);
          assertThat(ids(tasks.createTaskQuery().taskCandidateGroup("sales").taskIdIn(free)))
              .isEmpty();
          assertThat(
                  ids(
                      tasks
                          .createTaskQuery()
                          .or()
                          .taskId(assigned)
                          .taskId(free)
                          .taskAssignee("ma.chao")
                          .endOr()))
              .containsExactly(free);
        });
  }

  @Test
  void noTaskLeavesAnAuthorizationBehind() {
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(assigned)
                .count())
        .isZero();
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(free)
                .count())
        .isZero();
  }

  @Test
  void staffStartWhatOpensACaseAndNothingElse() {
    assertThat(startable("qian.duoduo"))
        .contains("coordinated-decision")
        .doesNotContain("cross-department-approval");
    var approval = latest("cross-department-approval");
    acting.run(
        "qian.duoduo",
        () ->
            assertThatThrownBy(() -> forms.submitStartForm(approval, Map.of()))
                .isInstanceOf(AuthorizationException.class));
  }

  private List<String> startable(String person) {
    return acting.as(
        person,
        () ->
            repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startablePermissionCheck()
                .listPage(0, 100)
                .stream()
                .map(definition -> definition.getKey())
                .toList());
  }

  private String latest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private void assertReadable(String task, boolean readable) {
    if (readable) {
      assertThat(tasks.getIdentityLinksForTask(task)).isNotEmpty();
    } else {
      assertThatThrownBy(() -> tasks.getIdentityLinksForTask(task))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  private List<String> expected(boolean seesAssigned, boolean seesFree) {
    return Stream.of(seesAssigned ? assigned : "", seesFree ? free : "")
        .filter(id -> !id.isEmpty())
        .sorted()
        .toList();
  }

  private static List<String> ids(TaskQuery query) {
    return query.listPage(0, 10).stream().map(Task::getId).sorted().toList();
  }

  private String save(String assignee) {
    var task = tasks.newTask();
    task.setName("Rights");
    task.setAssignee(assignee);
    tasks.saveTask(task);
    return task.getId();
  }
}
