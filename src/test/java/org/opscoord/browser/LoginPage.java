package org.opscoord.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The login that all of Camunda's pages share. */
final class LoginPage {

  private static final int ATTEMPTS = 3;
  private static final double ANSWER_WITHIN_MILLIS = 15_000;

  private LoginPage() {}

  /**
   * Logs in as a person does, who types again when the page has lost what was typed: the page draws
   * its form a second time when its words arrive, which on a busy machine can be between two
   * fields.
   */
  static void login(Page page, String person, String password) {
    List<String> answers = new ArrayList<>();
    while (answers.size() < ATTEMPTS) {
      var answer = attempt(page, person, password);
      if ("200".equals(answer)) {
        return;
      }
      answers.add(answer);
    }
    throw new AssertionError(person + " cannot log in: " + answers + "\n" + page.innerText("body"));
  }

  private static String attempt(Page page, String person, String password) {
    var button =
        page.locator("button[type=submit]")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    button.waitFor();
    page.locator("input[ng-model=username]").fill(person);
    page.locator("input[ng-model=password]").fill(password);
    try {
      var response =
          page.waitForResponse(
              LoginPage::isLogin,
              new Page.WaitForResponseOptions().setTimeout(ANSWER_WITHIN_MILLIS),
              button::click);
      return Integer.toString(response.status());
    } catch (TimeoutError silence) {
      return "no answer";
    }
  }

  private static boolean isLogin(Response response) {
    return "POST".equals(response.request().method())
        && response.url().contains("/api/admin/auth/user/");
  }
}
