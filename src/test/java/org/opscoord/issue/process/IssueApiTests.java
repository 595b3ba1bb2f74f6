package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.s1;
import static org.opscoord.issue.process.IssuePlay.s3;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clients read about issues. */
@OperationsTest
@Import(IssuePlay.class)
class IssueApiTests {

  private static final String COORDINATOR = "gao.yuan";
  private static final String STRANGER = "jiang.shan";

  @LocalServerPort int port;
  @Autowired IssuePlay play;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void mondayMorning() {
    time.set(TestClock.START);
  }

  @Test
  void anIssueSaysWhatWasReportedWhoWasCalledAndHowItsClocksStand() {
    var number = play.submit(s1());
    play.acknowledge(number, OWNER);

    var issue = get(IssuePlay.REPORTER, "/api/issues/" + number);

    assertThat(issue.at("/number").asText()).isEqualTo(number.value());
    assertThat(issue.at("/state").asText()).isEqualTo("OPEN");
    assertThat(issue.at("/severity").asText()).isEqualTo("S1");
    assertThat(issue.at("/department").asText()).isEqualTo("quality");
    assertThat(issue.at("/report/title").asText()).isEqualTo("The kettle drips");
    assertThat(issue.at("/anonymous").asBoolean()).isFalse();
    assertThat(issue.at("/pausedAt").isNull()).isTrue();
    assertThat(issue.at("/levels/0/level").asInt()).isEqualTo(1);
    assertThat(issue.at("/levels/0/people/0").asText()).isEqualTo(OWNER);
    assertThat(issue.at("/levels/0/acknowledgedBy").asText()).isEqualTo(OWNER);
    assertThat(issue.at("/levels/0/acknowledgeBy").asText()).isEqualTo("2026-03-02T01:45:00Z");
    assertThat(issue.at("/levels/0/solveBy").asText()).isEqualTo("2026-03-02T05:30:00Z");
  }

  @Test
  void aListIsFilteredBySeverityLevelDepartmentAndState() {
    var grave = play.submit(s1());
    var ordinary = play.submit(s3());
    play.next(grave);

    assertThat(numbers(COORDINATOR, "severity=S1")).contains(grave).doesNotContain(ordinary);
    assertThat(numbers(COORDINATOR, "severity=S3")).contains(ordinary).doesNotContain(grave);
    assertThat(numbers(COORDINATOR, "level=2")).contains(grave).doesNotContain(ordinary);
    assertThat(numbers(COORDINATOR, "department=quality")).contains(grave, ordinary);
    assertThat(numbers(COORDINATOR, "department=sales")).doesNotContain(grave, ordinary);
    assertThat(numbers(COORDINATOR, "state=CLOSED")).doesNotContain(grave, ordinary);
    assertThat(get(COORDINATOR, "/api/issues?severity=S9").at("/status").asInt()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutAGapOrARepetition() {
    var submitted = new ArrayList<CaseNumber>();
    for (var i = 0; i < 5; i++) {
      submitted.add(0, play.submit(s3()));
    }

    var seen = new ArrayList<CaseNumber>();
    var page = get(COORDINATOR, "/api/issues?limit=2");
    for (var i = 0; i < 3; i++) {
      seen.addAll(numbers(page));
      page = get(COORDINATOR, "/api/issues?limit=2&before=" + page.at("/next").asText());
    }

    assertThat(seen).startsWith(submitted.toArray(CaseNumber[]::new)).doesNotHaveDuplicates();
  }

  @Test
  void whoeverHasNothingToDoWithAnIssueDoesNotSeeIt() {
    var number = play.submit(s3());

    assertThat(numbers(STRANGER, "limit=200")).doesNotContain(number);
    assertThat(get(STRANGER, "/api/issues/" + number).at("/status").asInt()).isEqualTo(404);
    assertThat(numbers(IssuePlay.HEAD, "limit=200")).contains(number);
  }

  @Test
  void peopleAreToldInTheirLanguageAndEachClimbIsAFact() {
    var number = play.submit(s1());
    play.next(number);

    assertThat(titles(IssuePlay.HEAD, number))
        .anyMatch(title -> title.contains("The kettle drips"));
    assertThat(titles(OWNER, number)).isNotEmpty();
    assertThat(
            jdbc.sql(
                    """
                    SELECT department || ' ' || value::int FROM coordination.kpi_fact
                     WHERE case_number = :number AND measure = 'issue.escalation'
                    """)
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactly("quality 2");
  }

  private List<String> titles(String person, CaseNumber number) {
    var titles = new ArrayList<String>();
    get(person, "/api/inbox?limit=200")
        .at("/messages")
        .forEach(
            message -> {
              if (message.toString().contains(number.value())) {
                titles.add(message.at("/title").asText());
              }
            });
    return titles;
  }

  private List<CaseNumber> numbers(String person, String query) {
    return numbers(get(person, "/api/issues?" + query));
  }

  private static List<CaseNumber> numbers(JsonNode page) {
    var numbers = new ArrayList<CaseNumber>();
    page.at("/issues").forEach(issue -> numbers.add(new CaseNumber(issue.at("/number").asText())));
    return numbers;
  }

  private JsonNode get(String person, String address) {
    return WebClient.json(WebClient.person(port, person).get(address));
  }
}
