package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.opscoord.DemoCompany;

/** What people see beside their tasks: the start page, and Cockpit with a case under way. */
final class TourPictures {

  private final Browsers browsers;
  private final String server;
  private final String language;

  TourPictures(Browsers browsers, String server, String language) {
    this.browsers = browsers;
    this.server = server;
    this.language = language;
  }

  /** The start page of somebody who has logged in, in a wide window and in a narrow one. */
  TourPictures startPage(String person) {
    try (var wide = browsers.person(language, 1100, 900)) {
      var page = login(wide.newPage(), "tasklist", person, ".start-process-action");
      page.navigate(server + "/");
      assertThat(page.getByRole(AriaRole.HEADING).allInnerTexts()).hasSize(4);
      picture(page, "start-page");
      page.setViewportSize(390, 844);
      assertThat((boolean) page.evaluate("document.body.scrollWidth <= window.innerWidth"))
          .as("nothing is cut off in a narrow window")
          .isTrue();
      picture(page, "start-page-narrow");
    }
    return this;
  }

  /** Where a case stands, in its diagram. */
  TourPictures cockpit(String person, String processInstance) {
    try (var desk = browsers.person(language, 1600, 1000)) {
      var page =
          login(desk.newPage(), "cockpit", person, ".navbar [cam-widget-header], .dashboard");
      page.navigate(
          server
              + "/camunda/app/cockpit/default/#/process-instance/"
              + processInstance
              + "/runtime");
      page.locator(".djs-container [data-element-id=ReviewOutcome]").first().waitFor();
      page.waitForTimeout(1500);
      picture(page, "admin-cockpit");
    }
    return this;
  }

  private Page login(Page page, String application, String person, String inside) {
    page.setDefaultTimeout(20_000);
    page.navigate(server + "/camunda/app/" + application + "/default/#/");
    LoginPage.login(page, person, DemoCompany.PASSWORD);
    page.locator(inside).first().waitFor();
    return page;
  }

  private void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", language, name + ".png")));
  }
}
