package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages beside the task list: what is mine, what I can start, who stands in for me. */
abstract class OwnPagesStory extends TasklistStory {

  @Autowired Comments comments;

  OwnPagesStory(String language) {
    super(language);
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
      assertThat(page.locator(".opscoord-start li").count()).isEqualTo(6);
      tasklist.screenshot(picture("start-page"));
      fitsIntoANarrowWindow(page);
      page.locator(".opscoord-start a[href*='action-item']").click();
      page.locator(".modal-dialog .fjs-container").first().waitFor();
      assertThat(complaints).isEmpty();
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
      tick(page, first, second);
      page.locator(".opscoord-page button", containing(say("Complete several", "批量办理")))
          .last()
          .click();
      confirm(page);
      page.locator(".opscoord-table .opscoord-problem").first().waitFor();
      tasklist.screenshot(picture("batch-refused"));
      tick(page, first, second);
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

  private static void tick(Page page, CaseNumber... numbers) {
    for (var number : numbers) {
      page.locator(".opscoord-table tr", containing(number.value()))
          .locator("input[type=checkbox]")
          .check();
    }
  }
}
