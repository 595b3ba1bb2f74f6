package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for routes beyond who may take them, which {@link EveryRouteTests} says. */
@OperationsTest
class RouteRightsTests {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {"/no-such-page", "/bpmn/coordinated-decision.bpmn", "/h2-console", "/login"})
  void whatIsNotListedIsDeniedEvenToAdministrators(String path) {
    assertThat(WebClient.nobody(port).get(path).statusCode()).isEqualTo(401);
    assertThat(WebClient.person(port, "ren.hao").get(path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /engine-rest/deployment/create, qian.duoduo",
    "DELETE, /engine-rest/process-definition/key/coordinated-decision, xu.ning",
    "POST, /engine-rest/authorization/create, gao.yuan",
    "POST, /engine-rest/user/create, xu.ning",
    "PUT, /engine-rest/process-definition/key/coordinated-decision/suspended, gao.yuan",
    "DELETE, /engine-rest/user/wang.fang, qian.duoduo",
    "PUT, /engine-rest/user/wang.fang/credentials, qian.duoduo",
    "POST, /engine-rest/filter/create, qian.duoduo",
    "POST, /engine-rest/task/create, qian.duoduo"
  })
  void theEngineRefusesWhatARoleDoesNotAllow(String method, String path, String person) {
    var body =
        path.contains("suspended")
            ? "{\"suspended\": true}"
            : path.contains("authorization")
                ? "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"gao.yuan\","
                    + " \"groupId\": null, \"resourceType\": 0, \"resourceId\": \"*\"}"
                : path.contains("user/create")
                    ? "{\"profile\": {\"id\": \"intruder\"}, \"credentials\": {\"password\":"
                        + " \"Sesame-Opens-77\"}}"
                    : path.contains("credentials")
                        ? "{\"password\": \"Sesame-Opens-77\","
                            + " \"authenticatedUserPassword\": \"Coordinate-2026\"}"
                        : path.contains("filter")
                            ? "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}"
                            : "{}";
    var client = WebClient.person(port, person);
    var answer =
        path.contains("deployment")
            ? client.deploy("x.bpmn", "<x/>")
            : client.send(method, path, "application/json", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(WebClient.nobody(port).send(method, path, "application/json", body).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aScriptOfAPageIsNotAskedForAPasswordByTheBrowser() {
    var nobody = WebClient.nobody(port);

    assertThat(nobody.get("/api/cases").headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            nobody
                .get("/api/cases", "Sec-Fetch-Mode", "cors")
                .headers()
                .firstValue("WWW-Authenticate"))
        .isEmpty();
  }

  @Test
  void problemsAreToldInTheLanguageOfTheCaller() {
    var nobody = WebClient.nobody(port);

    assertThat(nobody.get("/api/cases", "Accept-Language", "zh-CN,zh;q=0.9").body())
        .contains("请登录");
    assertThat(nobody.get("/api/cases", "Accept-Language", "de").body()).contains("Please log in");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/cases?limit=many, 400",
    "GET, /api/cases/DEC-2026-9999, 404",
    "GET, /api/no-such-thing, 404",
    "DELETE, /api/cases, 405",
    "POST, /api/cases/DEC-2026-9999/withdraw, 400"
  })
  void mistakesOfACallerAreProblemsWithoutInnards(String method, String path, int status) {
    var answer =
        WebClient.person(port, "qian.duoduo")
            .send(method, path, "application/json", method.equals("POST") ? "{broken" : "");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
    assertThat(WebClient.json(answer).path("detail").asText()).isNotBlank();
  }
}
