package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.attachment.Attachments;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision is looked at beside its form, spoken about and handed on. */
abstract class CaseTabStory extends TasklistStory {

  private static final String HARMFUL = "<img src=x onerror=alert(1)><b>bold</b>";

  @Autowired Comments comments;
  @Autowired Attachments attachments;

  CaseTabStory(String language) {
    super(language);
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
      confirmed(page);

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
}
