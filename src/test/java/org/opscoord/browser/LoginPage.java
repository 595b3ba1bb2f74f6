package org.opscoord.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The login that all of Camunda's pages share. */
final class LoginPage {

  private LoginPage() {}

  /**
   * Types and presses the button, once it has its label: until then the page still takes the focus
   * away from whoever types.
   */
  static void login(Page page, String person, String password) {
    var button =
        page.locator("button[type=submit]")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    button.waitFor();
    page.locator("input[ng-model=username]").fill(person);
    page.locator("input[ng-model=password]").fill(password);
    button.click();
  }
}
