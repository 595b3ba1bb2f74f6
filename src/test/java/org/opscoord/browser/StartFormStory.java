package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A request is written in the start form of a decision. */
abstract class StartFormStory extends TasklistStory {

  StartFormStory(String language) {
    super(language);
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
      amount.press("ControlOrMeta+a");
      amount.evaluate(
          """
          (field) => {
            const data = new DataTransfer();
            data.setData('text', '2,500,000');
            field.dispatchEvent(
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
        tasklist.awaitValue("neededBy-date", Pattern.compile("2026"));
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
}
