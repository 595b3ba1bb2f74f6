package org.opscoord.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.security.WebClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures over HTTP. */
@OperationsTest
class FigureControllerTests {

  private static final String PERIOD = "from=2026-01-01&to=2026-12-31&";

  @LocalServerPort int port;

  @Test
  void aDayFarFromAnyFactIsADayLikeOthers() {
    var answer = get("from=-999999999-01-01&to=%2B999999999-12-31&by=DAY");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-01-01",
        "to=2026-12-31",
        "from=2026-02-30&to=2026-12-31",
        "from=2026-12-31&to=2026-01-01",
        PERIOD + "by=PERSON",
        PERIOD + "measure=%00",
        PERIOD + "department=%00"
      })
  void aQuestionThatCannotBeAnsweredIsAMistakeOfTheCaller(String question) {
    var answer = get(question);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(WebClient.json(answer).path("detail").asText()).isNotBlank();
  }

  private HttpResponse<String> get(String question) {
    return WebClient.person(port, "gao.yuan").get("/api/kpi/figures?" + question);
  }
}
