package org.opscoord.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opscoord.Acting;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.decision.process.DecisionStand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the demo company who use Tasklist, in one language. */
@Import({DecisionPlay.class, DecisionStand.class})
abstract class TasklistStory {

  @LocalServerPort int port;
  @Autowired DecisionStand stand;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  private final String language;

  TasklistStory(String language) {
    this.language = language;
  }

  void choose(Page page, String name) {
    page.locator("dialog input[type=search]").first().fill(name);
    var option = page.locator("dialog option", containing(name)).first();
    option.waitFor();
    option.click();
    page.locator("dialog .opscoord-chosen", containing(name)).first().waitFor();
  }

  void confirmed(Page page) {
    confirm(page);
    page.locator("dialog")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  void openTab(TasklistPage tasklist, CaseNumber number) {
    tasklist.openTask(stand.analysis(number));
    openTabOf(tasklist, number);
  }

  void openTabOf(TasklistPage tasklist, CaseNumber number) {
    tasklist.page().locator(".nav-tabs a", containing(say("Case", "事项"))).first().click();
    tasklist.page().locator(".opscoord-case h3", containing(number.value())).waitFor();
  }

  static void tab(Page page, String label) {
    page.locator(".opscoord-page [role=tab]", containing(label)).click();
  }

  static void act(Page page, String label) {
    page.locator(".opscoord-actions button", containing(label)).first().click();
    page.locator("dialog[open]").waitFor();
  }

  void confirm(Page page) {
    page.locator("dialog .btn-primary", containing(say("Do it", "确定"))).click();
  }

  static List<String> complaints(Page page) {
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

  TasklistPage person(Browsers browsers, String id) {
    return new TasklistPage(
            browsers.person(language, 1400, 1500), "http://localhost:" + port, language)
        .login(id, "Coordinate-2026");
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  Path picture(String name) {
    return Path.of("target", "screenshots", language, name + ".png");
  }

  String language() {
    return language;
  }

  String say(String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }
}
