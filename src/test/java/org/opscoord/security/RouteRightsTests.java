package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OperationsTest
class RouteRightsTests {

  private static final Set<String> OPEN = Set.of("/", "/error");

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private record Route(String method, String path) {}

  @Test
  void everyRouteOfOursAsksWhoIsThere() {
    var nobody = WebClient.nobody(port);
    var stranger = WebClient.with(port, "no.such.person", "Coordinate-2026");

    var routes = routes();

    assertThat(routes).hasSizeGreaterThan(10);
    for (var route : routes) {
      for (var client : List.of(nobody, stranger)) {
        var answer = client.send(route.method(), route.path(), "application/json", "{}");
        // Without a session a write is refused for its missing token before anything else.
        assertThat(answer.statusCode()).as("%s for nobody", route).isIn(401, 403, 429);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/problem+json");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /actuator/prometheus",
    "GET, /actuator/info",
    "GET, /actuator",
    "POST, /api/directory/import?dryRun=true",
    "GET, /api/directory/export/people.csv"
  })
  void whatIsForAdministratorsIsForNobodyElse(String method, String path) {
    var type = method.equals("POST") ? "multipart/form-data; boundary=x" : "application/json";
    var body =
        method.equals("POST")
            ? "--x\r\nContent-Disposition: form-data; name=\"people\"; filename=\"people.csv\"\r\n\r\nid\r\n--x--\r\n"
            : "";
    for (var person : List.of("qian.duoduo", "wang.fang", "gao.yuan", "xu.ning", "zhao.min")) {
      assertThat(WebClient.person(port, person).send(method, path, type, body).statusCode())
          .as("%s for %s", path, person)
          .isEqualTo(403);
    }
    assertThat(WebClient.nobody(port).send(method, path, type, body).statusCode()).isIn(401, 403);
    assertThat(WebClient.person(port, "ren.hao").send(method, path, type, body).statusCode())
        .isNotIn(401, 403);
  }

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

  private Set<Route> routes() {
    var found = new TreeSet<Route>(Comparator.comparing(Route::path).thenComparing(Route::method));
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              var methods = mapping.getMethodsCondition().getMethods();
              for (var pattern : mapping.getPatternValues()) {
                var path = pattern.replaceAll("\\{[^}]*}", "x");
                if (!OPEN.contains(path) && methods.isEmpty()) {
                  found.add(new Route("GET", path));
                }
                methods.forEach(method -> found.add(new Route(method.name(), path)));
              }
            });
    found.removeIf(route -> OPEN.contains(route.path()) || route.path().startsWith("/camunda"));
    return found;
  }
}
