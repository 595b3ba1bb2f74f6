package org.opscoord.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.kpi.Rollups;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of indicators over HTTP, and as files. */
@OperationsTest
class IndicatorFigureControllerTests {

  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";
  private static final String JSON = "application/json";
  private static final String YEAR = "?from=2026-01&to=2026-12";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Rollups rollups;

  @Test
  void figuresAreReadAsDataAsCsvAndAsASheetWithoutFormulas() throws IOException {
    var harmful =
        "{\"version\": 0, \"nameEn\": %s, \"nameZh\": %s, \"descriptionEn\": \"a\","
            + " \"descriptionZh\": \"a\", \"unit\": \"COUNT\", \"direction\": \"LOWER\","
            + " \"owner\": \"sales\", \"retired\": false, \"formula\": {\"numerator\":"
            + " {\"measure\": \"test.harmful\", \"aggregate\": \"FACTS\"}}}";
    var name = "\"" + FORMULA.replace("\"", "\\\"") + "\"";
    var defined =
        WebClient.person(port, "xu.ning")
            .send("PUT", "/api/kpi/indicators/test-harmful", JSON, harmful.formatted(name, name));
    assertThat(defined.statusCode()).as(defined.body()).isEqualTo(200);
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds)
            VALUES ('harmful', 'test.harmful', 'DEC-2026-0001', 'sales', '2026-05-05', '2026-05-05',
                    0, 0, 0)
            """)
        .update();
    rollups.rollUp();

    var data = get("", "gao.yuan");
    assertThat(data.body()).contains("test-harmful");
    var csv = get("/figures.csv", "gao.yuan");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).contains("figures.csv"));
    assertThat(csv.body()).startsWith("\uFEFF").contains("\"'=HYPERLINK(");
    var sheet = content("/figures.xlsx");
    assertThat(sheet).contains("&apos;=HYPERLINK(").doesNotContain("<f>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-01",
        "?from=2026-13&to=2026-14",
        "?from=1980-01&to=2029-12",
        "?from=2026-02&to=2026-01",
        "?from=-999999999-01&to=2026-01",
        "?from=2026-01&to=2026-01&department=Not%20an%20id!"
      })
  void aQuestionThatCannotBeAnsweredIsAMistakeOfTheCaller(String question) {
    for (var path : new String[] {"", "/on-time-rate/trend", "/on-time-rate/cases"}) {
      var answer =
          WebClient.person(port, "gao.yuan").get("/api/kpi/indicator-figures" + path + question);

      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
      assertThat(WebClient.json(answer).path("detail").asText()).isNotBlank();
    }
  }

  @Test
  void whatIsMissingInADefinitionIsNamed() {
    var answer =
        WebClient.person(port, "xu.ning")
            .send("PUT", "/api/kpi/indicators/test-missing", JSON, "{\"version\": 0}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(WebClient.json(answer).path("detail").asText()).contains("formula", "nameEn");
  }

  @Test
  void thePageOfSomethingElseIsRefused() {
    var answer =
        WebClient.person(port, "gao.yuan")
            .get("/api/kpi/indicator-figures/on-time-rate/cases" + YEAR + "&before=nonsense");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path, String person) {
    return WebClient.person(port, person).get("/api/kpi/indicator-figures" + path + YEAR);
  }

  private String content(String path) throws IOException {
    var file = Files.createTempFile("figures", ".xlsx");
    Files.write(
        file, WebClient.person(port, "gao.yuan").bytes("/api/kpi/indicator-figures" + path + YEAR));
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }
}
