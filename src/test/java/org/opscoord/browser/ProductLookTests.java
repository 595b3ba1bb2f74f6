package org.opscoord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's pages as they meet somebody with an English, a Chinese or another browser. */
@OperationsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductLookTests {

  @LocalServerPort int port;
  private Browsers browsers;

  @BeforeAll
  void openBrowser() {
    browsers = new Browsers();
  }

  @AfterAll
  void closeBrowser() {
    browsers.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, welcome, Welcome · Operations Coordination, Log in",
    "en-US, tasklist, Tasklist · Operations Coordination, Log in",
    "en-US, cockpit, Cockpit · Operations Coordination, Log in",
    "en-US, admin, Admin · Operations Coordination, Log in",
    "fr-FR, tasklist, Tasklist · Operations Coordination, Log in",
    "zh-CN, welcome, 首页 · 运营协调, 登录",
    "zh-CN, tasklist, 任务列表 · 运营协调, 登录",
    "zh-CN, cockpit, 驾驶舱 · 运营协调, 登录",
    "zh-CN, admin, 管理台 · 运营协调, 登录"
  })
  void eachPageCarriesTheNameOfTheProductInTheLanguageOfItsReader(
      String language, String application, String title, String login) {
    try (var person = browsers.person(language, 1280, 800)) {
      var page = person.newPage();
      page.navigate(server() + "/camunda/app/" + application + "/default/#/login");

      assertThat(page.locator("form button[type=submit]")).containsText(login);
      assertThat(page).hasTitle(title);
      assertThat(page.locator(".login-header .app-name")).hasText(title.split(" · ")[1]);
      assertThat(page.locator(".ce-eol-banner")).hasCount(1);
      assertThat(page.locator(".ce-eol-banner")).isHidden();
    }
  }

  @Test
  void theFormsOwnWordsAreChineseForAChineseReader() {
    try (var tasklist = startForm("zh-CN")) {
      assertThat(requiredMistake(tasklist.page())).hasText("此项必填。");
      assertThat(tasklist.page().locator(".fjs-select-placeholder")).hasText("请选择");
      assertThat(tasklist.page().locator(".fjs-number-arrow-up").first())
          .hasAttribute("aria-label", "增加");
    }
  }

  @Test
  void theFormsOwnWordsStayEnglishForAnEnglishReader() {
    try (var tasklist = startForm("en-US")) {
      assertThat(requiredMistake(tasklist.page())).hasText("Field is required.");
    }
  }

  @Test
  void whatAPersonWritesIsNeverTranslated() {
    try (var tasklist = startForm("zh-CN")) {
      tasklist.text("title", "Field is required.");

      assertThat(tasklist.page().locator("[id^=fjs-form-][id$=-title]").inputValue())
          .isEqualTo("Field is required.");
    }
  }

  private TasklistPage startForm(String language) {
    return new TasklistPage(browsers.person(language, 1280, 900), server(), language)
        .login("qian.duoduo", DemoCompany.PASSWORD)
        .openStartForm("coordinated-decision");
  }

  private static Locator requiredMistake(Page page) {
    var title = page.locator("[id^=fjs-form-][id$=-title]").first();
    title.fill("x");
    title.fill("");
    title.blur();
    return page.locator(".fjs-form-field-error li").first();
  }

  private String server() {
    return "http://localhost:" + port;
  }
}
