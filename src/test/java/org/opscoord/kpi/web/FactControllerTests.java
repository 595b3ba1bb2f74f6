package org.opscoord.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.kpi.Facts;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Facts over HTTP, of cases that no other test has. */
@OperationsTest
class FactControllerTests {

  private static final String COORDINATOR = "gao.yuan";

  @LocalServerPort int port;
  @Autowired Facts facts;
  @Autowired TestClock.Time time;
  @Autowired ProductSettings settings;

  @ParameterizedTest
  @ValueSource(strings = {"gao.yuan", "he.jing", "ren.hao"})
  void coordinatorsAndAdministratorsReadThem(String person) {
    assertThat(WebClient.person(port, person).get("/api/kpi/facts?limit=1").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qian.duoduo", "wang.fang", "xu.ning", "zhao.min", "chen.guoqiang"})
  void everybodyElseIsToldWhoReadsThem(String person) {
    var answer = WebClient.person(port, person).get("/api/kpi/facts", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(WebClient.json(answer).path("detail").asText())
        .isEqualTo("Only coordinators and administrators can read single facts.");
  }

  @Test
  void nobodyIsAskedWhoTheyAre() {
    assertThat(WebClient.nobody(port).get("/api/kpi/facts").statusCode()).isEqualTo(401);
  }

  @Test
  void pageByPageNoFactIsRepeatedOrLostAlsoWhileOthersAreRecorded() {
    var number = "KPI-2026-0201";
    var expected = new ArrayList<Integer>();
    for (var value = 1; value <= 11; value++) {
      record(number, "paged", "quality", value);
      record("KPI-2026-0202", "paged", "quality", 1000 + value);
      expected.add(value);
    }

    for (var limit : List.of(1, 2, 3, 10, 11, 12)) {
      var read = new ArrayList<Integer>();
      var next = "";
      do {
        var page = page("case=" + number + "&limit=" + limit + next);
        assertThat(page.path("facts").size()).isBetween(1, limit);
        page.path("facts").forEach(fact -> read.add(fact.path("value").asInt()));
        if (read.size() == limit) {
          var added = expected.size() + 1;
          record(number, "paged", "quality", added);
          expected.add(added);
        }
        next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asLong();
      } while (!next.isEmpty());
      // What is added after the last page was read belongs to the next reading.
      assertThat(read)
          .as("pages of %d", limit)
          .isEqualTo(expected.subList(0, read.size()))
          .hasSizeGreaterThanOrEqualTo(expected.size() - 1);
    }
  }

  @Test
  void aPageHoldsAHundredWhereNotAskedAndNeverMoreThanFiveHundred() {
    var number = "KPI-2026-0203";
    IntStream.rangeClosed(1, 501).forEach(value -> record(number, "many", "quality", value));

    assertThat(page("case=" + number).path("facts").size()).isEqualTo(100);
    assertThat(page("case=" + number + "&limit=100000").path("facts").size()).isEqualTo(500);
    assertThat(page("case=" + number + "&limit=0").path("facts").size()).isEqualTo(1);
    assertThat(page("case=" + number + "&after=" + Long.MAX_VALUE).path("facts").size()).isZero();
  }

  @Test
  void theyAreFilteredByMeasureDepartmentCaseAndDay() {
    var number = "KPI-2026-0204";
    record(number, "filtered-savings", "quality", 1);
    record(number, "filtered-rework", "quality", 2);
    record(number, "filtered-rework", "legal", 3);
    record("KPI-2026-0205", "filtered-rework", "legal", 4);
    var today = time.instant().atZone(settings.zone()).toLocalDate();
    var ofCase = "case=" + number;

    assertThat(values("measure=filtered-rework")).containsExactly(2, 3, 4);
    assertThat(values("department=legal&measure=filtered-rework")).containsExactly(3, 4);
    assertThat(values(ofCase)).containsExactly(1, 2, 3);
    assertThat(values(ofCase + "&measure=filtered-rework&department=legal")).containsExactly(3);
    assertThat(values(ofCase + "&from=" + today + "&to=" + today)).containsExactly(1, 2, 3);
    assertThat(values(ofCase + "&from=" + today.plusDays(1))).isEmpty();
    assertThat(values(ofCase + "&to=" + today.minusDays(1))).isEmpty();
    assertThat(values(ofCase + "&department=no-such-department")).isEmpty();
    assertThat(values("measure=filtered-rework%27+OR+%271%27=%271")).isEmpty();
  }

  @Test
  void aDateFarFromAnyFactIsADateLikeOthers() {
    var number = "KPI-2026-0207";
    record(number, "dated", "quality", 1);
    var first = "-999999999-01-01";
    var last = "%2B999999999-12-31";

    assertThat(values("case=" + number + "&from=" + first + "&to=" + last)).containsExactly(1);
    assertThat(values("case=" + number + "&from=" + last)).isEmpty();
    assertThat(values("case=" + number + "&to=" + first)).isEmpty();
  }

  @Test
  void aFactSaysWhatWasCountedAndForWhom() {
    var number = "KPI-2026-0206";
    record(number, "told", "quality", 7);

    var fact = page("case=" + number).at("/facts/0");

    assertThat(fact.path("measure").asText()).isEqualTo("told");
    assertThat(fact.path("caseNumber").asText()).isEqualTo(number);
    assertThat(fact.path("department").asText()).isEqualTo("quality");
    assertThat(fact.path("value").asInt()).isEqualTo(7);
    assertThat(fact.path("endedAt").asText()).isEqualTo(time.instant().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=many",
        "limit=1.5",
        "after=first",
        "after=99999999999999999999",
        "from=yesterday",
        "from=2026-02-30",
        "from=3/2/26",
        "to=2026-13-01",
        "measure=%00",
        "case=%00",
        "department=%00"
      })
  void aParameterThatCannotBeReadIsAMistakeOfTheCaller(String query) {
    var answer = WebClient.person(port, COORDINATOR).get("/api/kpi/facts?" + query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(WebClient.json(answer).path("detail").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("java.");
  }

  private List<Integer> values(String query) {
    var values = new ArrayList<Integer>();
    page(query).path("facts").forEach(fact -> values.add(fact.path("value").asInt()));
    return values;
  }

  private JsonNode page(String query) {
    var answer = WebClient.person(port, COORDINATOR).get("/api/kpi/facts?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return WebClient.json(answer);
  }

  private void record(String number, String measure, String department, int value) {
    facts.record(
        number + department + value,
        measure,
        new CaseNumber(number),
        new DepartmentId(department),
        BigDecimal.valueOf(value));
  }
}
