package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.casework.CaseNumber;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.scorecard.Scorecards;
import org.springframework.beans.factory.annotation.Autowired;

/** Where work waits and why, as admins, owners, coordinators and heads look at it. */
abstract class CoordinationStory extends TasklistStory {

  private static final String FITS =
      "[...document.querySelectorAll('.opscoord-page > *')]"
          + ".every(e => e.getBoundingClientRect().right <= innerWidth + 1)";

  @Autowired Rollups rollups;
  @Autowired Scorecards scorecards;
  @Autowired HistoryService history;

  private CaseNumber number = new CaseNumber("DEC-1999-0001");

  CoordinationStory(String language) {
    super(language);
  }

  @BeforeEach
  void aDecisionThatAnotherDepartmentHolds() {
    number = stand.waitsForAnalysis("Which seal for the kettle?");
    aQuarterBehind();
    rollups.rollUp();
  }

  /** Work of two months, so that there is something to see. */
  private void aQuarterBehind() {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, process, process_version, step, department,
               started_at, ended_at, elapsed_seconds, waiting_seconds, working_seconds, due_at,
               on_time, outcome)
            SELECT 'seen:' || n, 'task', 'DEC-2025-' || lpad(n::text, 4, '0'),
                   'coordinated-decision', 1, step, department, ended, ended, 90000,
                   n * 617 % 20000 * weight, n * 991 % 30000 * weight, ended, n % (3 + weight) > 0,
                   'completed'
              FROM generate_series(1, 400) AS n,
                   LATERAL (SELECT timestamptz '2025-12-28 08:00Z' + n * interval '4 hours' AS ended) AS at,
                   LATERAL (SELECT (ARRAY['ScreenRequest', 'ContributeInformation', 'AnalyseProblem',
                                          'EvaluateOptions', 'RecommendOption', 'ReviewOutcome'])[1 + n % 6] AS step,
                                   (ARRAY['operations-centre', 'quality', 'product-operations', 'production',
                                          'finance', 'sales'])[1 + n % 6] AS department,
                                   1 + n % 6 % 4 AS weight) AS place
            ON CONFLICT (fact_key) DO NOTHING
            """)
        .update();
  }

  @Test
  void everyNumberOfTheCoordinationPageLeadsToItsCases() {
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "gao.yuan");
      var complaints = complaints(page);
      page.locator("a[href='#/opscoord/coordination']").first().click();
      page.locator(".opscoord-section canvas").nth(2).waitFor();
      picture(page, "coordination");
      var before = page.locator("a[href='#/opscoord/find?kind=DEC&state=OPEN']").innerText();
      stand.waitsForAnalysis("Which switch for the kettle?");
      page.waitForFunction(
          "before => document.querySelector(\"a[href='#/opscoord/find?kind=DEC&state=OPEN']\")"
              + "?.innerText === `${Number(before) + 1}`",
          before);
      page.locator("a[href*='hand-offs?waits=sales&holds=product-operations']").first().click();
      page.locator(".opscoord-table", containing(number.value())).waitFor();
      picture(page, "hand-offs");
      page.locator(".opscoord-table a", containing(number.value())).first().click();
      page.locator(".opscoord-case h3", containing(number.value())).waitFor();

      open(page, "coordination");
      page.locator("a[href='#/opscoord/find?kind=DEC&state=OPEN']").first().click();
      page.locator(".opscoord-table", containing(number.value())).waitFor();
      page.locator("input[type=search]").fill(number.value());
      page.locator("input[type=date]").first().fill("2020-01-01");
      page.locator("form button[type=submit]").click();
      page.waitForFunction(
          "() => document.querySelectorAll('.opscoord-table tbody tr').length === 1");
      picture(page, "find");
      page.locator("input[type=date]").first().fill("2199-01-01");
      page.locator("form button[type=submit]").click();
      page.locator(".opscoord-hint", containing(say("Nothing found", "没有找到"))).waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aFigureShowsItsTrendAndTheCasesBehindIt() {
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "xu.ning");
      var complaints = complaints(page);
      open(page, "figures");
      page.locator("button", containing(say("Time of a step", "步骤用时"))).first().click();
      page.locator("h3", containing(say("Time of a step", "步骤用时"))).waitFor();
      page.locator(".opscoord-beside canvas").nth(1).waitFor();
      page.locator("h4 + div .opscoord-table tbody tr").first().waitFor();
      picture(page, "figures");
      assertThat(page.locator("a[href*='figures.xlsx']").getAttribute("href")).contains("from=");
      page.locator("input[type=month]").first().fill("2199-01");
      page.locator("button", containing(say("Show", "查看"))).first().click();
      page.locator(".opscoord-problem").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void theHeatMapAndTheCaseStandOnCockpitsOwnPages() {
    var definition =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .processDefinitionKey("coordinated-decision")
            .singleResult();
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "ren.hao");
      var complaints = complaints(page);
      page.navigate(
          address("process-definition/" + definition.getProcessDefinitionId() + "/runtime"));
      page.locator(".nav-tabs a, .ctn-tabs a", containing(say("Heat map", "热力图"))).first().click();
      page.locator(".opscoord-heat .opscoord-heat-label").first().waitFor();
      page.locator(".opscoord-heat").scrollIntoViewIfNeeded();
      picture(page, "heat");
      page.navigate(address("process-instance/" + definition.getId() + "/runtime"));
      page.locator(".nav-tabs a, .ctn-tabs a", containing(say("Case", "事项"))).first().click();
      page.locator(".opscoord-case h3", containing(number.value())).waitFor();
      page.locator(".opscoord-tab .opscoord-table").first().waitFor();
      picture(page, "cockpit-case");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aScoreIsExplainedLineByLineAndCorrectedWithAReason() {
    scorecards.freeze();
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "xu.ning");
      var complaints = complaints(page);
      open(page, "scorecards?quarter=2026-Q1");
      page.locator("button", containing(say("Quality", "质量部"))).first().click();
      page.locator("h4", containing(say("Shared work", "协作部分"))).waitFor();
      page.locator(".opscoord-section .opscoord-table").nth(1).waitFor();
      picture(page, "scorecard");
      page.locator("select").first().selectOption("2025-Q4");
      page.locator(".opscoord-hint", containing(say("This quarter is over", "该季度已结束"))).waitFor();
      page.locator("button", containing(say("Quality", "质量部"))).first().click();
      var correction = page.locator("details", containing(say("Correct it", "更正"))).last();
      correction.locator("summary").click();
      correction.locator("input[type=number]").fill("71.5");
      correction.locator("input[type=text]").fill("As agreed with quality");
      correction.locator("button").click();
      page.locator(".opscoord-table", containing("As agreed with quality")).waitFor();

      page.locator("summary", containing(say("What counts how much", "各项权重"))).click();
      page.locator("details table input[type=number]").first().fill("99");
      page.locator("details button", containing(say("Set the weights", "设定权重"))).click();
      page.locator(".opscoord-problem", containing("100")).waitFor();
      open(page, "definitions");
      page.locator("button", containing(say("A new figure", "新建指标"))).click();
      var form = page.locator("form").last();
      var given =
          new String[] {
            "test-ui-" + language().toLowerCase(Locale.ROOT),
            "Copies",
            "抄送",
            "Copies.",
            "抄送次数。",
            "sales"
          };
      for (var index = 0; index < given.length; index++) {
        form.locator("input[type=text]").nth(index).fill(given[index]);
      }
      form.locator("button").click();
      page.locator(".opscoord-problem", containing(say("not saved", "未保存"))).waitFor();
      form.locator("input[type=text]").nth(given.length).fill("conversation.copy");
      form.locator("button").click();
      page.locator("td button", containing(say("Copies", "抄送"))).first().waitFor();

      open(page, "figures?code=on-time-rate");
      page.locator("h4", containing(say("Targets", "目标"))).waitFor();
      page.locator("form input[type=number]").fill("88");
      page.locator("form button", containing(say("Set the target", "设定目标"))).click();
      page.locator("td", containing("88 %")).first().waitFor();
      assertThat(complaints).allMatch(complaint -> complaint.contains("400"));
    }
  }

  @Test
  void eachStepStandsInTheHandbookAndItsVersionsAreCompared() {
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "xu.ning");
      var complaints = complaints(page);
      var server = "http://localhost:" + port;
      page.navigate(server + "/handbook/coordinated-decision#ContributeInformation");
      page.locator("#ContributeInformation").waitFor();
      page.waitForFunction("() => document.querySelector('img.diagram').naturalWidth > 1000");
      picture(page, "handbook-step");
      page.navigate(server + "/handbook/coordinated-decision");
      page.waitForFunction("() => document.querySelector('img.diagram').naturalWidth > 1000");
      picture(page, "handbook");
      page.navigate(server + "/handbook/responsibilities");
      page.locator(".raci").first().waitFor();
      picture(page, "responsibilities");
      page.setViewportSize(400, 900);
      assertThat(page.evaluate("document.body.scrollWidth <= window.innerWidth"))
          .as("fits into a narrow window")
          .isEqualTo(true);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void anAdministratorSeesWhatFailedAndOthersAreToldThatItIsNotForThem() {
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "ren.hao");
      var complaints = complaints(page);
      open(page, "operations");
      page.locator("h3", containing(say("To a new version", "迁移到新版本"))).waitFor();
      page.locator(".opscoord-hint", containing(say("Nothing failed", "没有失败"))).waitFor();
      page.locator("option[value=coordinated-decision]")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      page.locator("h3", containing(say("Imports", "导入"))).waitFor();
      page.locator("button", containing(say("Plan it", "规划"))).click();
      page.locator(".opscoord-problem").first().waitFor();
      picture(page, "operations");
      assertThat(complaints).allMatch(complaint -> complaint.contains("404"));
    }
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "gao.yuan");
      open(page, "operations");
      page.locator(".opscoord-problem").nth(2).waitFor();
      assertThat(page.locator(".opscoord-page .opscoord-table").count()).isZero();
    }
  }

  @Test
  void thePageFitsIntoANarrowWindowAndIsReadInTheDark() {
    try (var browsers = new Browsers()) {
      var page = cockpit(browsers, "gao.yuan");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      open(page, "coordination");
      page.locator(".opscoord-section canvas").nth(2).waitFor();
      picture(page, "coordination-dark");
      page.setViewportSize(400, 900);
      page.waitForTimeout(500);
      picture(page, "coordination-narrow");
      assertThat(page.evaluate(FITS)).as("fits into a narrow window").isEqualTo(true);
    }
  }

  @Test
  void aHeadReadsTheirFiguresInTasklistAndStaffAreOfferedNone() {
    try (var browsers = new Browsers()) {
      try (var tasklist = person(browsers, "wang.fang")) {
        var page = tasklist.page();
        page.locator("a[href='#/opscoord/coordination']").first().click();
        page.locator(".opscoord-section .opscoord-table").first().waitFor();
        page.locator("a[href*='hand-offs?waits=sales&holds=product-operations']").first().waitFor();
        tasklist.screenshot(picture("head-coordination"));
      }
      try (var tasklist = person(browsers, "tang.yu")) {
        var page = tasklist.page();
        page.locator("a[href='#/opscoord/inbox']").first().waitFor();
        page.waitForLoadState();
        assertThat(page.locator("a[href='#/opscoord/coordination']").count()).isZero();
        page.navigate(
            "http://localhost:" + port + "/camunda/app/tasklist/default/#/opscoord/coordination");
        page.locator(".opscoord-problem").nth(1).waitFor();
        tasklist.wasRefused(403);
        assertThat(page.locator(".opscoord-page .opscoord-table").count()).isZero();
      }
    }
  }

  private Page cockpit(Browsers browsers, String person) {
    var page = browsers.person(language(), 1280, 1000).newPage();
    page.setDefaultTimeout(20_000);
    page.navigate(address(""));
    LoginPage.login(page, person, DemoCompany.PASSWORD);
    page.locator("a[href='#/opscoord/coordination']").first().waitFor();
    return page;
  }

  private void open(Page page, String path) {
    page.navigate(address("opscoord/" + path));
  }

  private String address(String path) {
    return "http://localhost:" + port + "/camunda/app/cockpit/default/#/" + path;
  }

  private void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
  }
}
