package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.Directory;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.ReportSettings;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reports an issue on the public page, and nobody learns who. */
@OperationsTest
@Import(IssuePlay.class)
@ExtendWith(OutputCaptureExtension.class)
class AnonymousReportTests {

  private static final String PERSON = "jiang.shan";
  private static final Pattern LINK = Pattern.compile("/report/([A-Za-z0-9_-]{32})<");
  private static final Pattern TASK = Pattern.compile("name=\"task\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired IssuePlay play;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired Directory directory;
  @Autowired TaskService tasks;
  @Autowired ReportSettings settings;

  private WebClient nobody;

  @BeforeEach
  void earlierReportsDoNotCount() {
    forget();
    nobody = WebClient.nobody(port);
  }

  private void forget() {
    time.forward(settings.window().plusMinutes(1));
  }

  @Test
  void aReportIsAskedAboutAnsweredSolvedAndClosedByToken() {
    var token = report(nobody);
    var number = number(token);
    assertThat(page(token)).contains("nobody has taken it on yet").doesNotContain(number.value());

    play.acknowledge(number, IssuePlay.OWNER);
    assertThat(page(token)).contains("Somebody works on it.");
    play.ask(number, IssuePlay.OWNER, "Which ones?");
    assertThat(page(token)).contains("Which ones?", "Your answer");
    var answered = answer(token, Map.of("answer", "The blue ones."));
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body()).contains("The blue ones.", "Somebody works on it.");

    play.solve(number, IssuePlay.OWNER);
    assertThat(page(token)).contains("Is it solved?", "A new seal.");
    assertThat(answer(token, Map.of("verified", "yes")).statusCode()).isEqualTo(200);
    play.fire(number, "LearningTimeOver");

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(page(token)).contains("It is closed.");
    assertThat(actions(number)).contains("task.answeredUnnamed", "issue.reportedUnnamed");
  }

  @Test
  void notSolvedGoesOnOneLevelHigherAndTheTrailNamesNobody() {
    var token = report(nobody);
    var number = number(token);
    play.acknowledge(number, IssuePlay.OWNER);
    play.solve(number, IssuePlay.OWNER);

    assertThat(answer(token, Map.of("verified", "no")).statusCode()).isEqualTo(400);
    var typed = answer(token, Map.of("verified", "no", "missing", "It still drips."));

    assertThat(typed.statusCode()).isEqualTo(200);
    assertThat(play.waiting(number)).contains(IssueModel.ACKNOWLEDGE_ISSUE + " " + IssuePlay.HEAD);
    assertThat(trail.of(number))
        .extracting(Trail.Recorded::entry)
        .filteredOn(entry -> entry.action().endsWith("Unnamed"))
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.actor()).isNull());
  }

  @Test
  void whoKeepsTheCaseCannotSpeakForTheReporter() {
    var number = number(report(nobody));
    var custodian = directory.coordinator().value();
    play.acknowledge(number, IssuePlay.OWNER);
    play.ask(number, IssuePlay.OWNER, "Which ones?");

    var form = play.form(number, IssueModel.ANSWER_QUESTION, custodian);

    assertThat(String.valueOf(form.get("issue"))).contains("gave no name");
    assertThatThrownBy(
            () ->
                play.complete(
                    number, IssueModel.ANSWER_QUESTION, custodian, Map.of("answer", "All.")))
        .hasMessageContaining("only the anonymous reporter");
  }

  @Test
  void aBrowserThatIsLoggedInLeavesItsPersonNowhere(CapturedOutput log) {
    var browser = WebClient.browser(port, PERSON);
    browser.get("/report");
    var before = mentions(PERSON);
    var logged = log.getAll().length();

    var token = report(browser);
    var number = number(token);
    play.acknowledge(number, IssuePlay.OWNER);
    play.ask(number, IssuePlay.OWNER, "Which ones?");
    post(browser, "/report/" + token, withTask(token, Map.of("answer", "The blue ones.")));
    play.solve(number, IssuePlay.OWNER);
    post(browser, "/report/" + token, withTask(token, Map.of("verified", "yes")));

    assertThat(actions(number)).filteredOn("task.answeredUnnamed"::equals).hasSize(2);
    assertThat(mentions(PERSON)).isEqualTo(before);
    assertThat(mentions(token)).allSatisfy((column, count) -> assertThat(count).isZero());
    assertThat(log.getAll().substring(logged)).doesNotContain(PERSON, token, "127.0.0.1");
  }

  @Test
  void anAuthorizationHeaderIsNotLookedAt() {
    var token = report(WebClient.with(port, PERSON, "Wrong-Password-1"));

    assertThat(cases.require(number(token)).requester()).isEqualTo(directory.coordinator());
  }

  @Test
  void onlyTheHashOfTheTokenIsKept() throws Exception {
    var token = report(nobody);

    var hash =
        jdbc.sql("SELECT token_hash FROM coordination.issue WHERE number = ?")
            .param(number(token).value())
            .query(byte[].class)
            .single();

    assertThat(hash)
        .isEqualTo(
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "%27%20OR%201=1--", "%E4%BD%A0", "a.b"})
  void aForgedTokenOpensNothing(String forged) {
    assertThat(nobody.get("/report/" + forged).statusCode()).isEqualTo(404);
    var answered = post(nobody, "/report/" + forged, Map.of("task", "1", "answer", "Yes."));
    assertThat(answered.statusCode()).isEqualTo(404);
    assertThat(answered.body()).contains("There is no report at this address.");
  }

  @Test
  void aTaskOfAnotherCaseIsNotAnswered() {
    var token = report(nobody);
    var other = play.submit(IssuePlay.s3());
    play.acknowledge(other, IssuePlay.OWNER);
    play.ask(other, IssuePlay.OWNER, "Which ones?");
    var task = play.open(other, IssueModel.ANSWER_QUESTION).get(0);

    var refused =
        post(nobody, "/report/" + token, Map.of("task", task.getId(), "answer", "All of them."));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  @Test
  void whatWasTypedStaysAfterAMistake() {
    var typed = new HashMap<>(typed());
    typed.put("impact", "9");
    typed.put("title", "Oil");

    var refused = post(nobody, "/report", typed);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("at least 4 characters", "Impact: it must be at most 5.", "value=\"Oil\"")
        .contains("every third kettle", "<option value=\"quality\" selected=\"selected\">");
  }

  @Test
  void aTitleMayBeAsShortAsManyChineseOnesAre() {
    var typed = new HashMap<>(typed());
    typed.put("title", "水壶漏水");

    var sent = post(nobody, "/report", typed);

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(LINK.matcher(sent.body()).find()).isTrue();
  }

  @Test
  void aPageIsChineseForAChineseBrowser() {
    nobody.header("Accept-Language", "zh-CN");
    assertThat(nobody.get("/report").body()).contains("匿名上报问题", "lang=\"zh-CN\"");
    assertThat(post(nobody, "/report", Map.of()).body()).contains("一句话说明问题: ");

    var token = report(nobody);

    assertThat(page(token)).contains("尚无人接手", "质量");
    assertThat(nobody.get("/report/x").body()).contains("没有此上报");
  }

  @Test
  void theAddressIsKeptFromCachesAndOtherPages() {
    var answer = nobody.get("/report/" + report(nobody));

    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aPageOfSomebodyElseCannotReport() {
    var foreign =
        nobody.send(
            "POST",
            "/report",
            "application/x-www-form-urlencoded",
            encoded(typed()),
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void tooManyReportsAreRefusedForAWhileAndMistakesDoNotCount() {
    for (var count = 0; count < settings.ofAddress(); count++) {
      assertThat(post(nobody, "/report", Map.of()).statusCode()).isEqualTo(400);
      report(nobody);
    }

    var refused = post(nobody, "/report", typed());
    forget();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Please try again in 60 minutes.", "every third kettle");
    report(nobody);
  }

  private static Map<String, String> typed() {
    return IssuePlay.s3().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  private static String report(WebClient client) {
    var sent = post(client, "/report", typed());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    var link = LINK.matcher(sent.body());
    assertThat(link.find()).as(sent.body()).isTrue();
    return link.group(1);
  }

  private CaseNumber number(String token) {
    return new CaseNumber(
        jdbc.sql(
                """
                SELECT number FROM coordination.issue
                 WHERE token_hash = sha256(convert_to(?, 'UTF8'))
                """)
            .param(token)
            .query(String.class)
            .single());
  }

  private String page(String token) {
    var page = nobody.get("/report/" + token);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> answer(String token, Map<String, String> fields) {
    return post(nobody, "/report/" + token, withTask(token, fields));
  }

  private Map<String, String> withTask(String token, Map<String, String> fields) {
    var task = TASK.matcher(page(token));
    assertThat(task.find()).isTrue();
    var all = new HashMap<>(fields);
    all.put("task", task.group(1));
    return all;
  }

  private static HttpResponse<String> post(
      WebClient client, String path, Map<String, String> fields) {
    return client.send("POST", path, "application/x-www-form-urlencoded", encoded(fields));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private List<String> actions(CaseNumber number) {
    return trail.of(number).stream().map(it -> it.entry().action()).toList();
  }

  /** How many rows say the word, for each column of ours and of the engine that may say words. */
  private Map<String, Long> mentions(String word) {
    var counts = new TreeMap<String, Long>();
    var columns =
        jdbc.sql(
                """
                SELECT table_schema || '.' || table_name AS name, column_name,
                       CASE data_type WHEN 'bytea' THEN 'encode(%s, ''escape'')'
                                      ELSE 'CAST(%s AS text)' END AS text
                  FROM information_schema.columns JOIN information_schema.tables
                       USING (table_schema, table_name)
                 WHERE table_type = 'BASE TABLE'
                   AND (table_schema = 'coordination' OR table_name LIKE 'act\\_%')
                   AND data_type IN
                       ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea')
                """)
            .query()
            .listOfRows();
    assertThat(columns).hasSizeGreaterThan(100);
    for (var column : columns) {
      var name = "%s.%s".formatted(column.get("name"), column.get("column_name"));
      var text = column.get("text").toString().formatted(column.get("column_name"));
      counts.put(
          name,
          jdbc.sql(
                  "SELECT count(*) FROM %s WHERE %s LIKE :word".formatted(column.get("name"), text))
              .param("word", "%" + word + "%")
              .query(Long.class)
              .single());
    }
    return counts;
  }
}
