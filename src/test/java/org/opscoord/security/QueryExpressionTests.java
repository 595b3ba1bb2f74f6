package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class QueryExpressionTests {

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;

  /** CVE-2026-109432. */
  @ParameterizedTest
  @ValueSource(strings = {"${'a'.concat('b')}", "#{people.headOf('sales')}", "${currentUser() }x"})
  void anExpressionInAnOrBranchIsNotEvaluatedForWhoeverAsks(String expression) {
    var staff = WebClient.person(port, "qian.duoduo");

    var answer =
        staff.post(
            "/engine-rest/task?maxResults=10",
            "{\"orQueries\": [{\"assigneeExpression\": \"" + expression + "\"}]}");

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("Unable to resolve expression");
  }

  @Test
  void anExpressionInAnOrBranchIsNotEvaluatedInsideTheProductEither() {
    assertThatThrownBy(
            () ->
                tasks
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${''.getClass().getName()}")
                    .endOr()
                    .count())
        .hasRootCauseInstanceOf(BadUserRequestException.class);
  }

  @Test
  void aPlainExpressionIsRefusedToo() {
    var answer =
        WebClient.person(port, "qian.duoduo")
            .post(
                "/engine-rest/task?maxResults=10",
                "{\"assigneeExpression\": \"${'a'.concat('b')}\"}");

    assertThat(answer.statusCode()).isBetween(400, 403);
  }

  @Test
  void aStoredFilterEvaluatesNothingButWhoAndWhen() {
    var query = tasks.createTaskQuery().taskAssigneeExpression("${people.headOf('sales')}");
    var filter = filters.saveFilter(filters.newTaskFilter("hostile").setQuery(query));
    try {
      assertThatThrownBy(() -> filters.count(filter.getId()))
          .hasRootCauseInstanceOf(BadUserRequestException.class);
    } finally {
      filters.deleteFilter(filter.getId());
    }
  }

  @Test
  void theSharedFiltersAreFoundAndWorkForStaff() {
    var staff = WebClient.person(port, "qian.duoduo");

    var shared = WebClient.json(staff.get("/engine-rest/filter?resourceType=Task&maxResults=50"));

    assertThat(shared.findValuesAsText("name")).contains("My tasks", "My groups' tasks");
    assertThat(shared.findValuesAsText("name")).doesNotContain("All tasks");
    for (var filter : shared) {
      var list =
          staff.get("/engine-rest/filter/" + filter.path("id").asText() + "/list?maxResults=15");
      assertThat(list.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void coordinatorsFindTheListOfAllTasks() {
    var shared =
        WebClient.json(
            WebClient.person(port, "gao.yuan")
                .get("/engine-rest/filter?resourceType=Task&maxResults=50"));

    assertThat(shared.findValuesAsText("name")).contains("All tasks");
  }

  @Test
  void aListWithoutAnEndIsRefused() {
    var staff = WebClient.person(port, "qian.duoduo");

    assertThat(staff.get("/engine-rest/user").statusCode()).isEqualTo(400);
    assertThat(staff.get("/engine-rest/user?maxResults=2001").statusCode()).isEqualTo(400);
    assertThat(staff.get("/engine-rest/user?maxResults=2000").statusCode()).isEqualTo(200);
  }
}
