package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.attachment.Attachments;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.decision.process.DecisionStand;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zhou Tao looks at a decision beside its form, speaks about it and hands it on. */
@Import({DecisionPlay.class, DecisionStand.class})
abstract class CaseTabStory {

  private static final String HARMFUL = "<img src=x onerror=alert(1)><b>bold</b>";

  @LocalServerPort int port;
  @Autowired DecisionStand stand;
  @Autowired Comments comments;
  @Autowired Attachments attachments;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  private final String language;

  CaseTabStory(String language) {
    this.language = language;
  }

  @Test
  void theCaseIsSeenSpokenOfAndHandedOnInsideTasklist() {
    var number = stand.waitsForAnalysis(HARMFUL);
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "zhou.tao")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      openTab(tasklist, number);
      assertThat(page.locator(".opscoord-case h3").innerText()).contains(HARMFUL);
      page.locator(".opscoord-diagram .opscoord-current").first().waitFor();
      assertThat(page.locator(".opscoord-diagram .opscoord-done").count()).isPositive();
      page.locator(".opscoord-trail li").first().waitFor();
      tasklist.screenshot(picture("case-tab"));
      assertThat(page.locator(".task-card").first().innerText()).contains(say("in 3 days", "3 天后"));

      act(page, say("Comment", "评论"));
      page.locator("dialog textarea").fill(HARMFUL);
      tasklist.screenshot(picture("case-comment"));
      confirm(page);
      page.locator(".opscoord-trail", containing(HARMFUL)).waitFor();
      act(page, say("Add a file", "添加附件"));
      page.locator("dialog input[type=file]")
          .setInputFiles(
              new FilePayload("note.txt", "text/plain", "Words".getBytes(StandardCharsets.UTF_8)));
      confirm(page);
      page.locator(".opscoord-files", containing("note.txt")).waitFor();
      acting.run("zhou.tao", () -> attach(number, "offer.pdf", twoPages()));
      act(page, say("Comment", "评论"));
      page.locator("dialog textarea").fill(say("See the offer", "见报价单"));
      confirm(page);
      page.locator(".opscoord-files li", containing("offer.pdf")).locator("button").click();
      page.waitForFunction("() => document.querySelector('dialog img')?.naturalWidth > 100");
      page.locator("dialog button", containing(say("Next page", "下一页"))).click();
      page.waitForFunction(
          "() => document.querySelector('dialog img').src.endsWith('page=2')"
              + " && document.querySelector('dialog img').naturalWidth > 100");
      tasklist.screenshot(picture("preview"));
      page.locator("dialog button", containing(say("Leave it", "放弃"))).click();
      act(page, say("Transfer", "转办"));
      page.locator("dialog select option").first().click();
      confirm(page);
      page.locator("dialog .opscoord-problem", containing(say("reason", "原因"))).waitFor();
      tasklist.wasRefused();
      page.locator("dialog textarea").fill(say("I am travelling", "出差"));
      confirm(page);
      page.locator("dialog")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

      assertThat(complaints).isEmpty();
    }
    assertThat(
            jdbc.sql("SELECT kind FROM coordination.task_handling WHERE case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactly("transfer");
  }

  @Test
  void myCasesAndMyInboxAreAClickAwayAndFitIntoANarrowWindow() {
    var number = stand.waitsForAnalysis("Which seal for the kettle?");
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "zhou.tao")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      page.locator("a[href='#/opscoord/cases']").first().click();
      tab(page, say("I took part", "我参与的"));
      page.locator(".opscoord-table", containing(number.value())).first().waitFor();
      tasklist.screenshot(picture("my-cases"));
      page.locator(".opscoord-table button", containing(number.value())).first().click();
      page.locator(".opscoord-case h3", containing(number.value())).waitFor();
      page.locator(".opscoord-trail li").first().waitFor();
      page.locator(".opscoord-diagram .opscoord-current").first().waitFor();
      tasklist.screenshot(picture("case-page"));

      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/opscoord/inbox");
      page.locator(".opscoord-inbox .opscoord-unread").first().waitFor();
      acting.run(
          "qian.duoduo",
          () ->
              comments.write(
                  number, UUID.randomUUID(), "Live " + number, List.of(new PersonId("zhou.tao"))));
      page.locator(".opscoord-inbox .opscoord-unread", containing("Live " + number)).waitFor();
      page.setViewportSize(360, 800);
      tasklist.screenshot(picture("inbox-narrow"));
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('.opscoord-page *')]"
                      + ".every(e => e.getBoundingClientRect().right <= innerWidth + 1)"))
          .as("fits into a narrow window")
          .isEqualTo(true);
      page.locator(".opscoord-inbox .opscoord-unread button").first().click();
      page.locator(".opscoord-inbox").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void whatCanBeStartedIsToldApartByMechanism() {
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "shen.yi")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      page.locator("a[href='#/opscoord/start']").first().click();
      page.locator(".opscoord-page h4", containing(say("Issues and conflicts", "问题与冲突"))).waitFor();
      assertThat(page.locator(".opscoord-start li").count()).isEqualTo(4);
      tasklist.screenshot(picture("start-page"));
      fitsIntoANarrowWindow(page);
      page.locator(".opscoord-start a[href*='action-item']").click();
      page.locator(".modal-dialog .fjs-container").first().waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aLargeAmountIsReadableWhileItIsTypedAndMayBePasted() {
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "shen.yi")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      tasklist.openStartForm("coordinated-decision");
      var amount = page.locator(".fjs-form-field-number input").first();
      amount.fill("1234567.5");
      page.locator(".opscoord-amount", containing("1,234,567.5")).waitFor();
      amount.fill("");
      amount.focus();
      page.evaluate(
          """
          () => {
            const data = new DataTransfer();
            data.setData('text', '2,500,000');
            document.activeElement.dispatchEvent(
              new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
          }
          """);
      page.locator(".opscoord-amount", containing("2,500,000")).waitFor();
      assertThat(amount.inputValue()).isEqualTo("2500000");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void filesAndTheCaseItComesFromAreChosenInTheStartForm() {
    var source = stand.waitsForAnalysis("The case before");
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "qian.duoduo")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      tasklist
          .openStartForm("coordinated-decision")
          .text("title", "With a file and a source")
          .text("background", say("See the file.", "见附件。"))
          .text("desiredOutcome", say("Less.", "更少。"))
          .selectAt("category", 2)
          .number("amount", 80000)
          .number("impact", 3)
          .date("neededBy", LocalDate.of(2026, 4, 30))
          .choose("urgency", 0)
          .select("comesFrom", source.value());
      var files = page.locator(".opscoord-form-files");
      files
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("virus.exe", "text/plain", new byte[] {'M', 'Z', 0, 0, 1, 2, 3}));
      files.locator(".opscoord-problem:has-text('virus.exe')").waitFor();
      tasklist.wasRefused();
      files
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "offer.txt", "text/plain", "An offer".getBytes(StandardCharsets.UTF_8)));
      files.locator("li:has-text('offer.txt')").waitFor();
      files.scrollIntoViewIfNeeded();
      tasklist.screenshot(picture("form-files"));
      tasklist.submit();
      assertThat(complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    """
                    SELECT a.name FROM coordination.attachment a
                      JOIN coordination.case_file f ON f.number = a.case_number
                     WHERE f.source = :source
                    """)
                .param("source", source.value())
                .query(String.class)
                .list())
        .containsExactly("offer.txt");
  }

  @Test
  void aStartFormIsKeptAsADraftAndFilledInWhenItIsOpenedAgain() {
    try (var browsers = new Browsers()) {
      try (var tasklist = person(browsers, "ma.chao")) {
        var page = tasklist.page();
        var complaints = complaints(page);
        tasklist
            .openStartForm("coordinated-decision")
            .text("title", "Half a request")
            .text("background", say("To be written.", "待补充。"))
            .selectAt("category", 2)
            .number("amount", 80000)
            .date("neededBy", LocalDate.of(2026, 4, 30))
            .choose("urgency", 1);
        page.waitForResponse(
            answer -> answer.url().contains("/api/drafts/") && answer.status() == 204,
            () ->
                page.locator(".modal button", containing(say("Save as a draft", "保存草稿"))).click());
        page.locator(".modal [role=status]", containing(say("Saved", "已保存"))).waitFor();
        tasklist.screenshot(picture("draft"));
        assertThat(complaints).isEmpty();
      }
      try (var tasklist = person(browsers, "ma.chao")) {
        var page = tasklist.page();
        page.locator("a[href='#/opscoord/cases']").first().click();
        tab(page, say("My drafts", "我的草稿"));
        page.locator(".opscoord-page a", containing("Half a request")).click();
        page.locator(".modal .fjs-form").waitFor();
        assertThat(tasklist.value("title")).isEqualTo("Half a request");
        assertThat(tasklist.value("amount")).isEqualTo("80000");
        assertThat(tasklist.value("neededBy-date")).contains("2026");
        assertThat(page.locator(".fjs-form-field-select").first().innerText())
            .contains(say("Product", "产品"));
        tasklist.text("desiredOutcome", say("Less.", "更少。")).number("impact", 3).submit();
      }
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM coordination.start_draft WHERE person = 'ma.chao'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("SELECT count(*) FROM coordination.case_file WHERE title = 'Half a request'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void everyActionIsDoneFromItsButton() {
    var number = stand.waitsForAnalysis("Which seal for the kettle?");
    var voted = stand.waitsForTheHead("Which seal for the pump?");
    try (var browsers = new Browsers()) {
      try (var tasklist = person(browsers, "zhou.tao")) {
        openTab(tasklist, number);
        var page = tasklist.page();
        act(page, say("Show to others", "抄送"));
        choose(page, "韩冰");
        confirmed(page);
        act(page, say("Delegate", "委派"));
        choose(page, "韩冰");
        page.locator("dialog textarea").fill(say("You know more", "您更了解"));
        confirmed(page);
      }
      try (var tasklist = person(browsers, "han.bing")) {
        tasklist.openTask(stand.analysis(number, "han.bing"));
        openTabOf(tasklist, number);
        act(tasklist.page(), say("Give back", "交还"));
        tasklist.page().locator("dialog textarea").fill(say("Done", "已核对"));
        confirmed(tasklist.page());
      }
      try (var tasklist = person(browsers, "qian.duoduo")) {
        openCase(tasklist, number);
        act(tasklist.page(), say("Ask to hurry", "催办"));
        tasklist.page().locator("dialog textarea").fill(say("Please", "请尽快"));
        confirmed(tasklist.page());
        act(tasklist.page(), say("Ask to hurry", "催办"));
        confirm(tasklist.page());
        tasklist.page().locator("dialog .opscoord-problem:not(:empty)").waitFor();
        tasklist.wasRefused(429);
        tasklist.screenshot(picture("urge-refused"));
      }
      try (var tasklist = person(browsers, "zhou.tao")) {
        openTab(tasklist, number);
        act(tasklist.page(), say("Return", "退回"));
        tasklist.page().locator("dialog select option").first().click();
        tasklist.page().locator("dialog textarea").fill(say("Figures are missing", "缺少数据"));
        tasklist.screenshot(picture("return"));
        confirmed(tasklist.page());
        tasklist
            .page()
            .locator(".opscoord-trail", containing(say("Figures are missing", "缺少数据")))
            .waitFor();
        tasklist.screenshot(picture("returned"));
      }
      try (var tasklist = person(browsers, "qian.duoduo")) {
        openCase(tasklist, number);
        act(tasklist.page(), say("Withdraw", "撤回"));
        tasklist.page().locator("dialog textarea").fill(say("Not needed", "不再需要"));
        confirmed(tasklist.page());
        tasklist.page().locator(".opscoord-facts", containing(say("withdrawn", "已撤回"))).waitFor();
      }
      try (var tasklist = person(browsers, "wang.fang")) {
        tasklist.openTask(stand.vote(voted));
        openTabOf(tasklist, voted);
        act(tasklist.page(), say("Add a signer", "加签"));
        choose(tasklist.page(), "马超");
        tasklist.page().locator("dialog select").last().locator("option").last().click();
        tasklist.page().locator("dialog textarea").fill(say("He knows", "他了解"));
        tasklist.screenshot(picture("add-signer"));
        confirmed(tasklist.page());
        act(tasklist.page(), say("Remove a signer", "减签"));
        tasklist.page().locator("dialog select option").first().click();
        tasklist.page().locator("dialog textarea").fill(say("Not needed", "不需要"));
        confirmed(tasklist.page());
      }
    }
    assertThat(handled(number)).containsExactly("delegate", "give-back", "return");
    assertThat(handled(voted)).containsExactly("add-signer", "remove-signer");
    assertThat(
            jdbc.sql("SELECT state FROM coordination.case_file WHERE number = :number")
                .param("number", number.value())
                .query(String.class)
                .single())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void whoMayNotDoSomethingIsNotOfferedItAndAStrangerLearnsNothing() {
    var number = stand.waitsForAnalysis("A secret of sales");
    try (var browsers = new Browsers()) {
      try (var tasklist = person(browsers, "tang.yu")) {
        openCase(tasklist, number);
        var offers = tasklist.page().locator(".opscoord-actions button");
        offers.first().waitFor();
        assertThat(offers.allInnerTexts())
            .contains(say("Comment", "评论"), say("Add a file", "添加附件"))
            .doesNotContain(
                say("Transfer", "转办"),
                say("Return", "退回"),
                say("Delegate", "委派"),
                say("Ask to hurry", "催办"),
                say("Withdraw", "撤回"));
      }
      try (var tasklist = person(browsers, "pan.rui")) {
        var page = tasklist.page();
        page.navigate(caseAddress(number));
        page.locator(".opscoord-page .opscoord-problem:not(:empty)").waitFor();
        tasklist.screenshot(picture("stranger"));
        assertThat(page.locator("body").innerText()).doesNotContain("A secret of sales");
        assertThat(page.locator(".opscoord-actions button").count()).isZero();
        page.navigate(
            "http://localhost:%d/camunda/app/tasklist/default/#/?task=%s"
                .formatted(port, stand.analysis(number)));
        page.locator("[notifications-panel] .alert, .page-notifications .alert").first().waitFor();
        assertThat(page.locator("body").innerText()).doesNotContain("A secret of sales");
        tasklist.wasRefused(404);
      }
    }
  }

  @Test
  void whoIsAwaySaysSoAndTheirTasksAreTheSubstitutes() {
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "zhou.tao")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      page.locator("a[href='#/opscoord/preferences']").first().click();
      page.locator(".opscoord-page button", containing(say("I am away", "登记外出"))).click();
      page.locator("dialog[open]").waitFor();
      confirm(page);
      page.locator("dialog .opscoord-problem", containing(say("Choose who", "请选择代理人"))).waitFor();
      page.locator("dialog input[type=search]").fill("韩冰");
      page.locator("dialog option", containing("韩冰")).waitFor();
      page.locator("dialog option", containing("韩冰")).click();
      page.locator("dialog .opscoord-chosen", containing("韩冰")).waitFor();
      tasklist.screenshot(picture("substitute"));
      page.waitForResponse(
          answer -> answer.url().contains("/api/substitutions/"), () -> confirm(page));
      page.locator(".opscoord-page li", containing("韩冰")).waitFor();
      var number = stand.waitsForAnalysis("Which seal for the kettle?");
      tasklist.screenshot(picture("preferences"));
      fitsIntoANarrowWindow(page);
      assertThat(complaints).isEmpty();

      try (var other = new Browsers();
          var substitute = person(other, "han.bing")) {
        substitute.openTask(stand.analysis(number, "han.bing"));
        var card = substitute.page().locator(".opscoord-card", containing(number.value())).first();
        card.waitFor();
        assertThat(card.innerText()).contains(say("for 周涛", "代 周涛"), say("left", "剩余"));
        substitute.screenshot(picture("card-of-substitute"));
      }
    } finally {
      jdbc.sql(
              "UPDATE coordination.acting_for SET until = now(), ended_as = 'OTHERWISE' WHERE until IS NULL")
          .update();
      jdbc.sql("DELETE FROM coordination.absence").update();
    }
  }

  @Test
  void severalVotesAreGivenTogetherAndEachSaysWhatBecameOfIt() {
    var first = stand.waitsForTheHead("<b>First</b> of the batch");
    var second = stand.waitsForTheHead("Second of the batch");
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "wang.fang")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      page.locator("a[href='#/opscoord/cases']").first().click();
      tab(page, say("Several at once", "批量办理"));
      for (var number : List.of(first, second)) {
        page.locator(".opscoord-table tr", containing(number.value()))
            .locator("input[type=checkbox]")
            .check();
      }
      page.locator(".opscoord-page button", containing(say("Complete several", "批量办理")))
          .last()
          .click();
      confirm(page);
      page.locator(".opscoord-table .opscoord-problem").first().waitFor();
      tasklist.screenshot(picture("batch-refused"));
      for (var number : List.of(first, second)) {
        page.locator(".opscoord-table tr", containing(number.value()))
            .locator("input[type=checkbox]")
            .check();
      }
      page.locator(".opscoord-page button", containing(say("Complete several", "批量办理")))
          .last()
          .click();
      page.locator("dialog select").first().selectOption("APPROVE");
      tasklist.screenshot(picture("batch"));
      page.waitForResponse(
          answer -> answer.url().endsWith("/api/tasks/batch"), () -> confirm(page));
      for (var number : List.of(first, second)) {
        page.locator(".opscoord-table tr", containing(number.value()))
            .locator("text=" + say("Done.", "已办理。"))
            .waitFor();
      }
      fitsIntoANarrowWindow(page);
      assertThat(complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "SELECT case_number FROM coordination.task_handling WHERE kind = 'complete' AND person = 'wang.fang'")
                .query(String.class)
                .list())
        .contains(first.value(), second.value());
  }

  private static void fitsIntoANarrowWindow(Page page) {
    page.setViewportSize(360, 800);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.opscoord-page *')]"
                    + ".every(e => e.getBoundingClientRect().right <= innerWidth + 1)"))
        .as("fits into a narrow window")
        .isEqualTo(true);
    page.setViewportSize(1400, 1500);
  }

  @Test
  void whateverPeopleWriteIsShownAsTheyWroteIt() {
    var harmful = HarmfulTexts.all();
    var number = stand.waitsForAnalysis(harmful.get(0));
    harmful.forEach(
        words ->
            acting.run(
                "qian.duoduo",
                () ->
                    comments.write(
                        number, UUID.randomUUID(), words, List.of(new PersonId("zhou.tao")))));
    var fileName = HARMFUL.replace("/", "") + ".txt";
    acting.run(
        "qian.duoduo", () -> attach(number, fileName, "Words".getBytes(StandardCharsets.UTF_8)));
    try (var browsers = new Browsers();
        var tasklist = person(browsers, "zhou.tao")) {
      var page = tasklist.page();
      var complaints = complaints(page);
      tasklist.openTask(stand.analysis(number));
      openTab(tasklist, number);
      page.locator(".opscoord-files", containing(fileName)).waitFor();
      page.locator(".opscoord-trail", containing(harmful.get(59))).waitFor();
      assertThat(page.locator(".opscoord-trail .opscoord-said").allInnerTexts())
          .containsAll(harmful);

      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/opscoord/inbox");
      page.locator(".opscoord-inbox", containing(harmful.get(59))).waitFor();
      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/opscoord/cases");
      tab(page, say("I took part", "我参与的"));
      page.locator(".opscoord-table", containing(harmful.get(0))).waitFor();
      tasklist.openStartForm("coordinated-decision").select("comesFrom", number.value());
      assertThat(tasklist.value("comesFrom")).contains(harmful.get(0));
      assertThat(complaints).isEmpty();
      assertThat(harmful).hasSize(60).doesNotHaveDuplicates();
    }
  }

  private static byte[] twoPages() {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void attach(CaseNumber number, String name, byte[] contents) {
    try {
      attachments.add(number, UUID.randomUUID(), name, new ByteArrayInputStream(contents));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<String> handled(CaseNumber number) {
    return jdbc.sql(
            "SELECT kind FROM coordination.task_handling WHERE case_number = :number ORDER BY at, id")
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private String caseAddress(CaseNumber number) {
    return "http://localhost:%d/camunda/app/tasklist/default/#/opscoord/case?number=%s"
        .formatted(port, number);
  }

  private void openCase(TasklistPage tasklist, CaseNumber number) {
    tasklist.page().navigate(caseAddress(number));
    tasklist.page().locator(".opscoord-case h3", containing(number.value())).waitFor();
  }

  private void choose(Page page, String name) {
    page.locator("dialog input[type=search]").first().fill(name);
    var option = page.locator("dialog option", containing(name)).first();
    option.waitFor();
    option.click();
    page.locator("dialog .opscoord-chosen", containing(name)).first().waitFor();
  }

  private void confirmed(Page page) {
    confirm(page);
    page.locator("dialog")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private void openTab(TasklistPage tasklist, CaseNumber number) {
    tasklist.openTask(stand.analysis(number));
    openTabOf(tasklist, number);
  }

  private void openTabOf(TasklistPage tasklist, CaseNumber number) {
    tasklist.page().locator(".nav-tabs a", containing(say("Case", "事项"))).first().click();
    tasklist.page().locator(".opscoord-case h3", containing(number.value())).waitFor();
  }

  private static void tab(Page page, String label) {
    page.locator(".opscoord-page [role=tab]", containing(label)).click();
  }

  private static void act(Page page, String label) {
    page.locator(".opscoord-actions button", containing(label)).first().click();
    page.locator("dialog[open]").waitFor();
  }

  private void confirm(Page page) {
    page.locator("dialog .btn-primary", containing(say("Do it", "确定"))).click();
  }

  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("400 (")) {
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

  private TasklistPage person(Browsers browsers, String id) {
    return new TasklistPage(
            browsers.person(language, 1400, 1500), "http://localhost:" + port, language)
        .login(id, "Coordinate-2026");
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Path picture(String name) {
    return Path.of("target", "screenshots", language, name + ".png");
  }

  private String say(String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }
}
