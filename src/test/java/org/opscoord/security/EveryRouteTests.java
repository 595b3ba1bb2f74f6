package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.decision.process.DecisionPlay.request;
import static org.opscoord.security.Route.Who.ADMINISTRATOR;
import static org.opscoord.security.Route.Who.CONCERNED;
import static org.opscoord.security.Route.Who.COORDINATOR_OF_A_CASE;
import static org.opscoord.security.Route.Who.COORDINATOR_OR_ADMINISTRATOR;
import static org.opscoord.security.Route.Who.COORDINATOR_OR_OWNER;
import static org.opscoord.security.Route.Who.EVERYBODY;
import static org.opscoord.security.Route.Who.FIGURE_READER;
import static org.opscoord.security.Route.Who.OWNER_OR_ADMINISTRATOR;
import static org.opscoord.security.Route.Who.REQUESTER;
import static org.opscoord.security.Route.Who.STAFF;
import static org.opscoord.security.Route.Who.VOTER;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.decision.process.DecisionPlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Who may take which route of the product. A new route fails here until it is in the table. */
@OperationsTest
@Import(DecisionPlay.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTests {

  private static final String MONTHS = "?from=2026-01&to=2026-12";
  private static final String OLD_DEFINITION =
      """
      {"version": 0, "nameEn": "On time", "nameZh": "按时率", "descriptionEn": "On time",
       "descriptionZh": "按时", "unit": "PERCENT", "direction": "HIGHER", "owner": "coordinator",
       "formula": {"numerator": {"measure": "task", "aggregate": "ON_TIME"},
                   "denominator": {"measure": "task", "aggregate": "FACTS"}}, "retired": false}
      """;
  private static final String NO_MIGRATION =
      "{\"process\": \"none\", \"from\": 1, \"to\": 2, \"places\": {}}";
  private static final String NO_REASON = "{\"reason\": \"\"}";
  private static final String SAME_VOTE = "{\"choice\": \"REJECT\", \"reason\": \"Not now\"}";
  private static final String KEY_ONLY = "{\"key\": \"7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c11\"}";
  private static final String TOO_MANY_WORDS =
      KEY_ONLY.replace("}", ", \"text\": \"" + "now ".repeat(200) + "\"}");
  private static final String NO_PEOPLE =
      """
      --parts\r
      Content-Disposition: form-data; name="people"; filename="people.csv"\r
      \r
      id\r
      --parts--\r
      """;

  private static final String NO_DAYS =
      """
      --parts\r
      Content-Disposition: form-data; name="days"; filename="days.csv"\r
      \r
      date\r
      --parts--\r
      """;
  private static final String NO_ROSTER = NO_PEOPLE.replace("people", "file");

  @LocalServerPort int port;
  @Autowired DecisionPlay play;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;

  private String number = "";
  private String seat = "";

  static List<Route> table() {
    return List.of(
        Route.of("GET /", EVERYBODY, 200),
        Route.of("GET /handbook", STAFF, 200),
        Route.of("GET /handbook/responsibilities", STAFF, 200),
        Route.of("GET /handbook/handbook.pdf", STAFF, 200),
        Route.of("GET /handbook/{process}", STAFF, 200).at("/handbook/action-item"),
        Route.of("GET /handbook/{process}/{version}", STAFF, 200).at("/handbook/action-item/1"),
        Route.of("GET /handbook/{process}/compare", STAFF, 200)
            .at("/handbook/action-item/compare?from=1&to=1"),
        Route.of("GET /handbook/{process}/{version}/diagram.png", STAFF, 200)
            .at("/handbook/action-item/1/diagram.png"),
        Route.of("GET /report", EVERYBODY, 200),
        Route.of("POST /report", EVERYBODY, 400),
        Route.of("GET /report/{token}", EVERYBODY, 404).at("/report/forged"),
        Route.of("POST /report/{token}", EVERYBODY, 404).at("/report/forged"),
        Route.of("* /error", EVERYBODY, 500),
        Route.of("GET /api/cases", STAFF, 200),
        Route.of("GET /api/cases/{number}", CONCERNED, 200).at("/api/cases/CASE"),
        Route.of("GET /api/cases/{number}/waiting", CONCERNED, 200).at("/api/cases/CASE/waiting"),
        Route.of("GET /api/cases/{number}/trail", CONCERNED, 200).at("/api/cases/CASE/trail"),
        Route.of("POST /api/cases/{number}/withdraw", REQUESTER, 400)
            .at("/api/cases/CASE/withdraw")
            .with(NO_REASON),
        Route.of("POST /api/cases/{number}/cancel", COORDINATOR_OF_A_CASE, 400)
            .at("/api/cases/CASE/cancel")
            .with(NO_REASON),
        Route.of("GET /api/cases/{number}/diagrams", CONCERNED, 200).at("/api/cases/CASE/diagrams"),
        Route.of("GET /api/tasks/{taskId}/case", STAFF, 404).at("/api/tasks/none/case"),
        Route.of("GET /api/cases/{number}/handling", CONCERNED, 200).at("/api/cases/CASE/handling"),
        Route.of("GET /api/tasks/cards", STAFF, 200).at("/api/tasks/cards?ids=none"),
        Route.of("GET /api/tasks/{taskId}/handling/{kind}/people", STAFF, 200)
            .at("/api/tasks/none/handling/transfer/people"),
        Route.of("GET /api/cases/{number}/print", CONCERNED, 200).at("/api/cases/CASE/print"),
        Route.of("GET /api/cases/{number}/print.pdf", CONCERNED, 200)
            .at("/api/cases/CASE/print.pdf"),
        Route.of("GET /api/start", STAFF, 200),
        Route.of("POST /api/tasks/batch", STAFF, 400).with("{}"),
        Route.of("GET /api/tasks/{taskId}/handling", STAFF, 200).at("/api/tasks/none/handling"),
        Route.of("POST /api/tasks/{taskId}/handling/{kind}", STAFF, 404)
            .at("/api/tasks/none/handling/dance")
            .with("{}"),
        Route.of("POST /api/cases/{number}/comments", CONCERNED, 400)
            .at("/api/cases/CASE/comments")
            .with(KEY_ONLY),
        Route.of("GET /api/cases/{number}/copies", CONCERNED, 200).at("/api/cases/CASE/copies"),
        Route.of("POST /api/cases/{number}/copies", CONCERNED, 400)
            .at("/api/cases/CASE/copies")
            .with(KEY_ONLY),
        Route.of("POST /api/cases/{number}/copies/read", STAFF, 204)
            .at("/api/cases/CASE/copies/read"),
        Route.of("POST /api/cases/{number}/urges", CONCERNED, 400)
            .at("/api/cases/CASE/urges")
            .with(TOO_MANY_WORDS),
        Route.of("GET /api/cases/{number}/attachments", CONCERNED, 200)
            .at("/api/cases/CASE/attachments"),
        Route.of("PUT /api/cases/{number}/attachments/{id}", CONCERNED, 400)
            .at("/api/cases/CASE/attachments/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c12"),
        Route.of("GET /api/cases/{number}/attachments/{id}", STAFF, 404)
            .at("/api/cases/CASE/attachments/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c12"),
        Route.of("GET /api/cases/{number}/attachments/{id}/preview", STAFF, 404)
            .at("/api/cases/CASE/attachments/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c12/preview"),
        Route.of("GET /api/copies", STAFF, 200),
        Route.of("GET /api/actions", STAFF, 200),
        Route.of("GET /api/actions/{number}", STAFF, 404).at("/api/actions/CASE"),
        Route.of("GET /api/decisions", STAFF, 200),
        Route.of("GET /api/decisions/{number}", CONCERNED, 200).at("/api/decisions/CASE"),
        Route.of("GET /api/issues", STAFF, 200),
        Route.of("GET /api/issues/{number}", STAFF, 404).at("/api/issues/ISS-1999-0001"),
        Route.of("GET /api/approvals/{number}", CONCERNED, 200).at("/api/approvals/CASE"),
        Route.of("GET /api/approvals/{number}/expected", CONCERNED, 200)
            .at("/api/approvals/CASE/expected"),
        Route.of("GET /api/mediations/{number}", CONCERNED, 404).at("/api/mediations/CASE"),
        Route.of("POST /api/approvals/{number}/seats/{seat}/vote", VOTER, 204)
            .at("/api/approvals/CASE/seats/SEAT/vote")
            .with(SAME_VOTE),
        Route.of("GET /api/substitutions", STAFF, 200),
        Route.of("PUT /api/substitutions/{id}", STAFF, 400)
            .at("/api/substitutions/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c13")
            .with("{}"),
        Route.of("DELETE /api/substitutions/{id}", STAFF, 404)
            .at("/api/substitutions/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c13"),
        Route.of("GET /api/tasks/batch", STAFF, 200),
        Route.of("GET /api/drafts", STAFF, 200),
        Route.of("PUT /api/drafts/{process}", STAFF, 400).at("/api/drafts/action-item").with("[]"),
        Route.of("DELETE /api/drafts/{process}", STAFF, 204).at("/api/drafts/action-item"),
        Route.of("GET /api/uploads", STAFF, 200),
        Route.of("PUT /api/uploads/{id}", STAFF, 400)
            .at("/api/uploads/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c14"),
        Route.of("DELETE /api/uploads/{id}", STAFF, 204)
            .at("/api/uploads/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c14"),
        Route.of("GET /api/inbox/stream", STAFF, 200),
        Route.of("GET /api/inbox", STAFF, 200),
        Route.of("POST /api/inbox/read", STAFF, 200),
        Route.of("POST /api/inbox/{id}/read", STAFF, 404).at("/api/inbox/0/read"),
        Route.of("GET /api/inbox/digest", STAFF, 200),
        Route.of("PUT /api/inbox/digest", STAFF, 400).with("{}"),
        Route.of("GET /api/inbox/preferences", STAFF, 200),
        Route.of("PUT /api/inbox/preferences", STAFF, 200).with("{}"),
        Route.of("GET /api/notifications/dead-letters", ADMINISTRATOR, 200),
        Route.of("POST /api/notifications/dead-letters/{id}/retry", ADMINISTRATOR, 404)
            .at("/api/notifications/dead-letters/0/retry"),
        Route.of("GET /api/kpi/facts", COORDINATOR_OR_ADMINISTRATOR, 200),
        Route.of("GET /api/kpi/figures", COORDINATOR_OR_ADMINISTRATOR, 200)
            .at("/api/kpi/figures?from=2026-01-01&to=2026-12-31"),
        Route.of("GET /api/kpi/scorecards", FIGURE_READER, 200)
            .at("/api/kpi/scorecards?quarter=2026-Q1"),
        Route.of("GET /api/kpi/scorecards/{department}", COORDINATOR_OR_OWNER, 200)
            .at("/api/kpi/scorecards/legal?quarter=2026-Q1"),
        Route.of("POST /api/kpi/scorecards/{department}/corrections", OWNER_OR_ADMINISTRATOR, 400)
            .at("/api/kpi/scorecards/legal/corrections")
            .with("{\"quarter\": \"2026-Q1\"}"),
        Route.of("POST /api/kpi/measurements", EVERYBODY, 401).with("[]"),
        Route.of("GET /api/kpi/tokens", ADMINISTRATOR, 200),
        Route.of("POST /api/kpi/tokens", ADMINISTRATOR, 400)
            .with("{\"source\": \"erp\", \"days\": 0}"),
        Route.of("DELETE /api/kpi/tokens/{id}", ADMINISTRATOR, 404)
            .at("/api/kpi/tokens/7d0f4a52-3b1e-4a0e-9a76-0d3f0a3f5c15"),
        Route.of("GET /api/operations/incidents", ADMINISTRATOR, 200),
        Route.of("POST /api/operations/incidents/{cause}/retry", ADMINISTRATOR, 400)
            .at("/api/operations/incidents/none/retry")
            .with(NO_REASON),
        Route.of("GET /api/operations/scheduled", ADMINISTRATOR, 200),
        Route.of("GET /api/operations/imports", ADMINISTRATOR, 200),
        Route.of("GET /api/operations/batches", ADMINISTRATOR, 200),
        Route.of("GET /api/operations/migrations/proposal", ADMINISTRATOR, 404)
            .at("/api/operations/migrations/proposal?process=none&from=1&to=2"),
        Route.of("POST /api/operations/migrations/try", ADMINISTRATOR, 404).with(NO_MIGRATION),
        Route.of("POST /api/operations/migrations", ADMINISTRATOR, 400).with(NO_MIGRATION),
        Route.of("GET /api/operations/instances/{id}/places", ADMINISTRATOR, 404)
            .at("/api/operations/instances/none/places"),
        Route.of("POST /api/operations/instances/{id}/moves", ADMINISTRATOR, 400)
            .at("/api/operations/instances/none/moves")
            .with("{\"from\": \"A\", \"to\": \"B\"}"),
        Route.of("POST /api/operations/instances/{id}/restarts", ADMINISTRATOR, 400)
            .at("/api/operations/instances/none/restarts")
            .with("{\"at\": \"A\"}"),
        Route.of("GET /api/reviews", STAFF, 200).at("/api/reviews?process=action-item"),
        Route.of("GET /api/reviews/departments", STAFF, 200)
            .at("/api/reviews/departments?department=quality"),
        Route.of("GET /api/kpi/weighting", STAFF, 200),
        Route.of("PUT /api/kpi/weighting", OWNER_OR_ADMINISTRATOR, 400)
            .with("{\"version\": 1, \"linkedPercent\": 30, \"weights\": {}}"),
        Route.of("GET /api/kpi/overview", FIGURE_READER, 200),
        Route.of("GET /api/kpi/hand-offs", FIGURE_READER, 200),
        Route.of("GET /api/kpi/heat", FIGURE_READER, 200)
            .at("/api/kpi/heat" + MONTHS + "&process=coordinated-decision"),
        Route.of("GET /api/kpi/stream", FIGURE_READER, 200),
        Route.of("GET /api/kpi/kinds", STAFF, 200),
        Route.of("GET /api/kpi/access", STAFF, 200),
        Route.of("GET /api/kpi/indicators", STAFF, 200),
        Route.of("GET /api/kpi/indicators/{code}/versions", STAFF, 200)
            .at("/api/kpi/indicators/on-time-rate/versions"),
        Route.of("PUT /api/kpi/indicators/{code}", OWNER_OR_ADMINISTRATOR, 409)
            .at("/api/kpi/indicators/on-time-rate")
            .with(OLD_DEFINITION),
        Route.of("GET /api/kpi/indicators/{code}/targets", STAFF, 200)
            .at("/api/kpi/indicators/on-time-rate/targets"),
        Route.of("POST /api/kpi/indicators/{code}/targets", OWNER_OR_ADMINISTRATOR, 400)
            .at("/api/kpi/indicators/on-time-rate/targets")
            .with("{\"from\": \"2026-01\", \"value\": -1}"),
        Route.of("GET /api/kpi/indicator-figures", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures" + MONTHS),
        Route.of("GET /api/kpi/indicator-figures/figures.csv", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures/figures.csv" + MONTHS),
        Route.of("GET /api/kpi/indicator-figures/figures.xlsx", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures/figures.xlsx" + MONTHS),
        Route.of("GET /api/kpi/indicator-figures/{code}/trend", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures/on-time-rate/trend" + MONTHS),
        Route.of("GET /api/kpi/indicator-figures/{code}/parts", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures/on-time-rate/parts" + MONTHS),
        Route.of("GET /api/kpi/indicator-figures/{code}/cases", FIGURE_READER, 200)
            .at("/api/kpi/indicator-figures/on-time-rate/cases" + MONTHS),
        Route.of("GET /api/duty", STAFF, 200),
        Route.of("GET /api/duty/export.csv", STAFF, 200),
        Route.of("GET /api/duty/export.ics", STAFF, 200),
        Route.of("POST /api/duty/import", COORDINATOR_OR_ADMINISTRATOR, 200)
            .at("/api/duty/import?dryRun=true")
            .with(NO_ROSTER),
        Route.of("POST /api/duty/shifts/{id}/offers", STAFF, 404)
            .at("/api/duty/shifts/0/offers")
            .with("{\"to\": \"li.na\"}"),
        Route.of("POST /api/duty/offers/{id}/accept", STAFF, 404).at("/api/duty/offers/0/accept"),
        Route.of("POST /api/duty/offers/{id}/decline", STAFF, 404).at("/api/duty/offers/0/decline"),
        Route.of("GET /api/directory/departments", STAFF, 200),
        Route.of("GET /api/directory/people", STAFF, 200),
        Route.of("POST /api/directory/import", ADMINISTRATOR, 200)
            .at("/api/directory/import?dryRun=true")
            .with(NO_PEOPLE),
        Route.of("GET /api/directory/export/{file}.csv", ADMINISTRATOR, 200)
            .at("/api/directory/export/people.csv"),
        Route.of("GET /api/calendar", STAFF, 200),
        Route.of("POST /api/calendar/import", ADMINISTRATOR, 200)
            .at("/api/calendar/import?dryRun=true")
            .with(NO_DAYS),
        Route.of("GET /api/calendar/export/days.csv", ADMINISTRATOR, 200)
            .at("/api/calendar/export/days.csv?year=2026"),
        Route.of("GET /api/calendar/export/hours.csv", ADMINISTRATOR, 200),
        Route.of("GET /api-docs", STAFF, 302),
        Route.of("GET /v3/api-docs", STAFF, 200),
        Route.of("GET /v3/api-docs.yaml", STAFF, 200),
        Route.of("GET /v3/api-docs/swagger-config", STAFF, 200),
        Route.of("GET /actuator", ADMINISTRATOR, 200),
        Route.of("GET /actuator/info", ADMINISTRATOR, 200),
        Route.of("GET /actuator/prometheus", ADMINISTRATOR, 200),
        Route.of("GET /actuator/health", EVERYBODY, 200),
        Route.of("GET /actuator/health/**", EVERYBODY, 200).at("/actuator/health/readiness"));
  }

  static Stream<Route> closed() {
    return table().stream().filter(route -> route.who() != EVERYBODY);
  }

  @BeforeAll
  void aDecisionAboutPeopleIsRejected() {
    var decision = play.recommended(request("category", "people"));
    play.reject(decision, "Not now");
    number = decision.value();
    var rounds = WebClient.json(WebClient.person(port, "gao.yuan").get("/api/approvals/" + number));
    seat = rounds.at("/0/bodies/0/seats/0/seat").asText();
  }

  @Test
  void everyRouteIsInTheTable() {
    var mapped = new TreeSet<String>();
    mappings.forEach(
        mapping -> mapping.getHandlerMethods().keySet().forEach(it -> mapped.addAll(names(it))));

    assertThat(table()).extracting(Route::name).containsExactlyInAnyOrderElementsOf(mapped);
  }

  @ParameterizedTest
  @MethodSource("closed")
  void nobodyIsAskedToLogIn(Route route) {
    var nobody = WebClient.nobody(port);
    nobody.get("/");
    nobody.header("X-OPSCOORD-XSRF", nobody.cookie("OPSCOORD-XSRF").orElseThrow());

    assertProblem(take(route, nobody), 401);
  }

  @ParameterizedTest
  @MethodSource("closed")
  void aStrangerIsAskedToLogIn(Route route) {
    var stranger = WebClient.with(port, "stranger-at-" + route.hashCode(), "Coordinate-2026");

    assertProblem(take(route, stranger), 401);
  }

  @ParameterizedTest
  @MethodSource("table")
  void whoMayIsServed(Route route) {
    for (var person : route.who().welcome()) {
      var answer = take(route, WebClient.person(port, person));
      assertThat(answer.statusCode()).as("%s: %s", person, answer.body()).isEqualTo(route.status());
    }
    if (route.who() == EVERYBODY) {
      assertThat(take(route, WebClient.nobody(port)).statusCode()).isEqualTo(route.status());
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void whoMayNotIsToldSo(Route route) {
    for (var person : route.who().forbidden()) {
      assertProblem(take(route, WebClient.person(port, person)), 403);
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void whoMayNotKnowOfACaseIsAnsweredAsIfThereWereNone(Route route) {
    for (var person : route.who().unaware()) {
      var client = WebClient.person(port, person);
      var hidden = take(route, client);
      var missing = take(route, client, "DEC-2026-999999");

      assertProblem(hidden, 404);
      assertThat(hidden.body().replace(number, "DEC-2026-999999")).isEqualTo(missing.body());
    }
  }

  @Test
  void thePageOfTheApiDescriptionIsForStaffOnly() {
    var page = "/swagger-ui/index.html";

    assertProblem(WebClient.nobody(port).get(page), 401);
    assertThat(WebClient.person(port, "jiang.shan").get(page).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cases", "/api/decisions"})
  void listsLeaveOutWhatOneMayNotKnowOf(String list) {
    for (var person : CONCERNED.welcome()) {
      assertThat(numbers(list, person)).as(person).contains(number);
    }
    for (var person : CONCERNED.unaware()) {
      assertThat(numbers(list, person)).as(person).doesNotContain(number);
    }
  }

  private List<String> numbers(String list, String person) {
    return WebClient.json(WebClient.person(port, person).get(list + "?limit=200"))
        .findValuesAsText("number");
  }

  private HttpResponse<String> take(Route route, WebClient client) {
    return take(route, client, number);
  }

  private HttpResponse<String> take(Route route, WebClient client, String caseNumber) {
    var address = route.address().replace("CASE", caseNumber).replace("SEAT", seat);
    return client.send(route.method(), address, route.contentType(), route.body());
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var problem = WebClient.json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
  }

  private static List<String> names(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                methods.isEmpty()
                    ? Stream.of("* " + path)
                    : methods.stream().map(method -> method + " " + path))
        .toList();
  }
}
