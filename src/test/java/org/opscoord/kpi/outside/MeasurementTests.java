package org.opscoord.kpi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.DepartmentId;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.indicator.Aggregate;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.indicator.Formula;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.indicator.Term;
import org.opscoord.kpi.indicator.Unit;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems send what they measure; what is too bad opens an issue. */
@OperationsTest
class MeasurementTests {

  private static final String PATH = "/api/kpi/measurements";
  private static final String HEAD = "key,measure,department,at,value\n";

  @LocalServerPort int port;
  @Autowired ApiTokens tokens;
  @Autowired Alerts alerts;
  @Autowired AlertTable table;
  @Autowired OutsideFigures outsideFigures;
  @Autowired Indicators indicators;
  @Autowired IndicatorFigures figures;
  @Autowired Rollups rollups;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;
  @Autowired Acting acting;

  @Test
  void rowsAreTakenOnceAndBecomeFigures() {
    var secret = key("erp", Set.of());
    var rows =
        """
        [{"key": "a1", "measure": "stock-days", "department": "sales",
          "at": "2026-02-10T08:00:00+08:00", "value": 12},
         {"key": "a2", "measure": "stock-days", "department": "sales",
          "at": "2026-02-11T08:00:00+08:00", "value": 14.5}]
        """;

    assertThat(WebClient.json(send(secret, "application/json", rows)).path("added").asInt())
        .isEqualTo(2);
    var again = WebClient.json(send(secret, "application/json", rows));
    assertThat(again.path("added").asInt()).isZero();
    assertThat(again.path("known").asInt()).isEqualTo(2);

    acting.run(
        "xu.ning",
        () ->
            indicators.define(
                new Indicator(
                    "test-stock-days",
                    1,
                    "Stock",
                    "库存",
                    "Days.",
                    "天数。",
                    Unit.COUNT,
                    Direction.LOWER,
                    "sales",
                    new Formula(
                        new Term("outside.stock-days", Aggregate.VALUE_SUM, null, null),
                        new Term("outside.stock-days", Aggregate.VALUES, null, null)),
                    false)));
    rollups.rollUp();
    var month = YearMonth.of(2026, 2);
    assertThat(
            acting.as(
                "gao.yuan", () -> figures.trend("test-stock-days", new Period(month, month), null)))
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualByComparingTo("13.25"));
    assertThat(outsideFigures.of(new DepartmentId("sales")))
        .anySatisfy(it -> assertThat(it.value()).contains("14.5", "▁█"));
  }

  @Test
  void aBadRowIsNamedAndNothingIsTakenUnlessTheGoodOnesAreWanted() {
    var secret = key("mes", Set.of("scrap"));
    var rows =
        HEAD
            + "m1,scrap,production,2026-02-10T08:00:00+08:00,3\n"
            + ",scrap,production,2026-02-10T08:00:00+08:00,3\n"
            + "m3,output,production,2026-02-10T08:00:00+08:00,3\n"
            + "m4,scrap,nowhere,2026-02-10T08:00:00+08:00,3\n"
            + "m5,scrap,production,yesterday,3\n"
            + "m6,scrap,production,2026-02-10T08:00:00+08:00,NaN\n"
            + "m7,scrap,production,2099-02-10T08:00:00+08:00,3\n"
            + "m8,=1+1,production,2026-02-10T08:00:00+08:00,3\n";

    var refused = send(secret, "text/csv", rows);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(WebClient.json(refused).path("problems").findValuesAsText("where"))
        .containsExactly("3", "4", "5", "6", "7", "8", "9");
    assertThat(kept("mes")).isZero();

    var partly = WebClient.json(send(secret, "text/csv", rows, "?partial=true"));
    assertThat(partly.path("added").asInt()).isEqualTo(1);
    assertThat(partly.path("leftOut")).hasSize(7);
    var other =
        send(secret, "text/csv", HEAD + "m1,scrap,production,2026-02-10T08:00:00+08:00,4\n");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("m1");
    assertThat(
            WebClient.json(WebClient.person(port, "ren.hao").get("/api/operations/imports"))
                .findValuesAsText("by"))
        .contains("mes", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {}",
        "application/json | [{\"key\":",
        "application/json | [1, 2]",
        "application/json | nonsense",
        "text/csv | key,value",
        "text/csv | \"never closed",
        "text/csv | key,key,measure,department,at,value"
      })
  void whatIsBrokenIsRefusedWithASentence(String type, String content) {
    var answer = send(key("crm", Set.of()), type, content);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(WebClient.json(answer).path("detail").asText()).isNotBlank();
  }

  @Test
  void aHundredThousandRowsAreTakenInOneCallAndOneMoreIsRefused() {
    var secret = key("bulk", Set.of());
    var rows =
        IntStream.range(0, Measurements.MOST_ROWS)
            .mapToObj(n -> "b%d,load,it,2026-02-10T08:00:00+08:00,%d".formatted(n, n % 90))
            .collect(Collectors.joining("\n"));

    var taken = send(secret, "text/csv", HEAD + rows);
    assertThat(WebClient.json(taken).path("added").asInt()).isEqualTo(Measurements.MOST_ROWS);
    assertThat(
            send(secret, "text/csv", HEAD + rows + "\nb-more,load,it,2026-02-10T08:00:00Z,1")
                .statusCode())
        .isEqualTo(400);
    assertThat(kept("bulk")).isEqualTo(Measurements.MOST_ROWS);
  }

  @Test
  void aKeyThatIsUnknownExpiredRevokedOrOfAnotherSourceOpensNothing() {
    var made = acting.as("ren.hao", () -> tokens.make("erp", Set.of(), 30));
    var secret = made.secret();
    assertThat(send("opscoord_guess", "application/json", "[]").statusCode()).isEqualTo(401);
    assertThat(
            WebClient.person(port, "ren.hao")
                .send("POST", PATH, "application/json", "[]")
                .statusCode())
        .isEqualTo(401);
    assertThat(send(secret, "application/json", "[]").statusCode()).isEqualTo(200);
    assertThat(
            WebClient.nobody(port)
                .header("Authorization", "Bearer " + secret)
                .get("/api/kpi/overview")
                .statusCode())
        .isEqualTo(401);

    acting.run("ren.hao", () -> tokens.revoke(made.token().id()));
    assertThat(send(secret, "application/json", "[]").statusCode()).isEqualTo(401);
    var brief = acting.as("ren.hao", () -> tokens.make("erp", Set.of(), 1)).secret();
    time.forward(Duration.ofDays(1));
    try {
      assertThat(send(brief, "application/json", "[]").statusCode()).isEqualTo(401);
    } finally {
      time.set(TestClock.START);
    }
    assertThat(
            jdbc.sql("SELECT token::text FROM coordination.kpi_token token")
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains(secret));
    assertThatThrownBy(() -> acting.as("xu.ning", () -> tokens.make("erp", Set.of(), 1)))
        .hasMessageContaining("kpi.token.administrators");
  }

  @Test
  void aKeyIsNotUsedTooOften() {
    var secret = key("often", Set.of());
    var answers =
        IntStream.range(0, 61).mapToObj(n -> send(secret, "application/json", "[]").statusCode());

    assertThat(answers.toList()).endsWith(200, 429);
  }

  @Test
  void aCrossedThresholdOpensOneIssueWithAChartAndAnotherOnlyAfterItWasGood() {
    var secret = key("line", Set.of("scrap-rate"));
    scrap(secret, "s1", 1, "4.9");
    assertThat(issues()).isEmpty();
    scrap(secret, "s2", 2, "5.5");
    scrap(secret, "s3", 3, "7");
    assertThat(issues()).hasSize(1);
    scrap(secret, "s4", 4, "2");
    scrap(secret, "s5", 5, "6");

    assertThat(issues()).hasSize(2);
    assertThat(
            jdbc.sql(
                    """
                    SELECT name FROM coordination.attachment WHERE case_number = ANY (:numbers)
                    """)
                .param("numbers", issues().toArray(String[]::new))
                .query(String.class)
                .list())
        .containsExactly("scrap-rate.png", "scrap-rate.png");
  }

  @Test
  void anIndicatorThatIsBadThisMonthOpensOneIssueForItsDepartment() {
    for (var index = 0; index < 6; index++) {
      jdbc.sql(
              """
              INSERT INTO coordination.kpi_fact
                (fact_key, measure, case_number, department, started_at, ended_at,
                 elapsed_seconds, waiting_seconds, working_seconds, value)
              VALUES (gen_random_uuid(), 'department-heard', 'DEC-2026-0001', 'legal',
                      '2026-03-01 12:00Z', '2026-03-01 12:00Z', 0, 0, 0, 0)
              """)
          .update();
    }
    rollups.rollUp();
    alerts.watchIndicators();
    alerts.watchIndicators();

    assertThat(
            jdbc.sql(
                    """
                    SELECT f.title FROM coordination.kpi_alert a
                      JOIN coordination.case_file f ON f.number = a.case_number
                     WHERE a.indicator = 'decision-participation' AND a.department = 'legal'
                    """)
                .query(String.class)
                .list())
        .singleElement()
        .satisfies(title -> assertThat(title).contains("Legal"));
  }

  @Test
  void everyCaseOfTheListOfAlertsIsJudgedAsItSays() throws IOException {
    var lines = Files.readAllLines(Path.of("src/test/resources/decisions/kpi-alert.csv"));
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",");
      assertThat(table.ask(cells[0], new BigDecimal(cells[1]), Long.parseLong(cells[2])).alarm())
          .as(line)
          .isEqualTo(cells[3].equals("alarm"));
    }
  }

  private void scrap(String secret, String key, int day, String value) {
    var row = "%s,scrap-rate,quality,2026-02-%02dT08:00:00+08:00,%s".formatted(key, day, value);
    assertThat(send(secret, "text/csv", HEAD + row).statusCode()).isEqualTo(200);
  }

  private List<String> issues() {
    return jdbc.sql(
            """
            SELECT number FROM coordination.case_file WHERE kind = 'ISS' AND title LIKE 'scrap-rate%'
            """)
        .query(String.class)
        .list();
  }

  private long kept(String source) {
    return jdbc.sql("SELECT count(*) FROM coordination.kpi_measurement WHERE source = :source")
        .param("source", source)
        .query(Long.class)
        .single();
  }

  private String key(String source, Set<String> measures) {
    return acting.as("ren.hao", () -> tokens.make(source, measures, 30)).secret();
  }

  private HttpResponse<String> send(String secret, String type, String content) {
    return send(secret, type, content, "");
  }

  private HttpResponse<String> send(String secret, String type, String content, String query) {
    return WebClient.nobody(port)
        .header("Authorization", "Bearer " + secret)
        .send("POST", PATH + query, type, content);
  }
}
