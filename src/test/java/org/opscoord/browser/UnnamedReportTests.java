package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.IssueModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody without a name reports what is wrong on a telephone, Tang Yu of quality asks and solves,
 * and whoever has the address answers and closes.
 */
@OperationsTest
class UnnamedReportTests {

  private static final int TELEPHONE = 360;

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  private Instant before = TestClock.START;

  @BeforeEach
  void mondayMorning() {
    before = time.instant();
    time.set(TestClock.START);
  }

  @AfterEach
  void putTimeBack() {
    time.set(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void aReportWithoutANameIsAnsweredAndClosedByItsAddress(String language) {
    var title = "Seals dry out, " + language;
    try (var browsers = new Browsers();
        var context = browsers.person(language, TELEPHONE, 1100)) {
      var page = context.newPage();
      var complaints = complaints(page);
      var address = report(page, language, title);
      var number = number(title);

      asks(browsers, language, number);
      follow(page, address, language, "asked");
      page.fill("#answer", say(language, "The blue ones.", "蓝色的。"));
      send(page);
      solves(browsers, language, number);
      follow(page, address, language, "solved");
      assertThat(page.innerText("main")).contains(say(language, "A new seal.", "更换密封圈。"));
      page.check("input[name=verified][value=yes]");
      send(page);
      follow(page, address, language, "verified");

      assertThat(page.locator("form").count()).isZero();
      assertThat(page.innerText("body"))
          .contains(say(language, "It counts as solved.", "已视为解决"))
          .contains(say(language, "A new seal.", "更换密封圈。"));
      assertThat(verified(number)).isTrue();
      assertThat(complaints).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void aForgedAddressSaysThatThereIsNothing(String language) {
    try (var browsers = new Browsers();
        var context = browsers.person(language, TELEPHONE, 1100)) {
      var page = context.newPage();

      var answer = page.navigate("http://localhost:" + port + "/report/forged");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(page.innerText("body")).isNotBlank().doesNotContain("Exception");
      assertNothingStandsOut(page);
    }
  }

  /** The address at which the report is followed. */
  private String report(Page page, String language, String title) {
    page.navigate("http://localhost:" + port + "/report");
    page.fill("#title", title);
    page.fill("#happened", say(language, "They crack after a week.", "一周后开裂。"));
    page.fill("#place", say(language, "Line 3", "三号线"));
    page.selectOption("#category", "quality");
    page.fill("#impact", "3");
    page.fill("#urgency", "3");
    picture(page, language, "report");
    assertNothingStandsOut(page);
    send(page);
    page.locator(".secret a").waitFor();
    picture(page, language, "report-sent");
    assertNothingStandsOut(page);
    var link = Pattern.compile("/report/[\\w-]+").matcher(page.content());
    assertThat(link.find()).as("an address to follow the report").isTrue();
    return "http://localhost:" + port + link.group();
  }

  private static void send(Page page) {
    page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.click("button[type=submit]"));
  }

  private void asks(Browsers browsers, String language, CaseNumber number) {
    try (var tasklist = owner(browsers, language)) {
      tasklist.openTask(task(number, IssueModel.ACKNOWLEDGE_ISSUE)).submit();
      tasklist
          .openTask(task(number, IssueModel.SOLVE_ISSUE))
          .choose("next", 1)
          .text("question", say(language, "Which ones?", "哪些？"))
          .submit();
    }
  }

  private void solves(Browsers browsers, String language, CaseNumber number) {
    try (var tasklist = owner(browsers, language)) {
      tasklist.openTask(task(number, IssueModel.SOLVE_ISSUE));
      assertThat(tasklist.page().innerText(".fjs-form"))
          .contains(say(language, "The blue ones.", "蓝色的。"));
      tasklist.choose("next", 0).text("solution", say(language, "A new seal.", "更换密封圈。")).submit();
    }
  }

  private void follow(Page page, String address, String language, String stage) {
    page.navigate(address);
    picture(page, language, "report-" + stage);
    assertNothingStandsOut(page);
  }

  private TasklistPage owner(Browsers browsers, String language) {
    return new TasklistPage(
            browsers.person(language, 1400, 1700), "http://localhost:" + port, language)
        .login("tang.yu", "Coordinate-2026");
  }

  private String task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult()
        .getId();
  }

  private CaseNumber number(String title) {
    return new CaseNumber(
        jdbc.sql("SELECT number FROM coordination.issue WHERE title = :title")
            .param("title", title)
            .query(String.class)
            .single());
  }

  private boolean verified(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM coordination.form_answer
                            WHERE number = :number AND step = 'VerifySolution')
            """)
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  private static void assertNothingStandsOut(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("fits into a narrow window")
        .isEqualTo(true);
  }

  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    return complaints;
  }

  private static void picture(Page page, String language, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", language, "unnamed-" + name + ".png")));
  }

  private static String say(String language, String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }
}
