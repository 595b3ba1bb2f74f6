package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as one person uses it. Fields are found by the ids that process owners gave them. */
final class TasklistPage implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final String language;
  private final List<String> failures = new ArrayList<>();

  TasklistPage(BrowserContext context, String server, String language) {
    this.context = context;
    this.page = context.newPage();
    this.page.setDefaultTimeout(15_000);
    this.page.onResponse(
        response -> {
          if (response.status() >= 400 && !isExpected(response)) {
            failures.add(response.status() + " " + response.url() + " " + response.text());
          }
        });
    this.address = server + "/camunda/app/tasklist/default/#/";
    this.language = language;
  }

  Page page() {
    return page;
  }

  TasklistPage login(String person, String password) {
    page.navigate(address);
    LoginPage.login(page, person, password);
    try {
      page.locator(".start-process-action").waitFor();
    } catch (TimeoutError stuck) {
      screenshot(Path.of("target", "screenshots", "stuck.png"));
      throw new AssertionError(
          person + " is not let in: " + failures + "\n" + page.innerText("body"), stuck);
    }
    return this;
  }

  TasklistPage openStartForm(String process) {
    page.navigate(address + "?processStart=" + process);
    page.locator(".modal .fjs-form").waitFor();
    return this;
  }

  TasklistPage openTask(String taskId) {
    page.navigate(address + "?task=" + taskId);
    page.locator(".task-details .fjs-form, .task-card .fjs-form, .fjs-form").first().waitFor();
    return this;
  }

  TasklistPage claim() {
    page.locator(".claim-task, [ng-click='claim()']").first().click();
    page.locator("[ng-click='unclaim()']").first().waitFor();
    return this;
  }

  TasklistPage text(String component, String value) {
    enter(field(component), value);
    return this;
  }

  TasklistPage number(String component, int value) {
    return text(component, Integer.toString(value));
  }

  TasklistPage date(String component, LocalDate value) {
    var pattern = language.startsWith("zh") ? "yyyy/M/d" : "M/d/yyyy";
    var written = value.format(DateTimeFormatter.ofPattern(pattern));
    var input = field(component + "-date");
    input.fill(written);
    input.press("Enter");
    input.blur();
    page.waitForTimeout(350);
    assertThat(input.inputValue()).as(component).isEqualTo(written);
    return this;
  }

  /**
   * Chooses a radio button or checkbox of a list by its place, because labels differ by language.
   */
  TasklistPage choose(String component, int index) {
    field(component + "-" + index).check();
    return this;
  }

  /** Chooses an entry of a drop-down list by a part of its text. */
  TasklistPage select(String component, String text) {
    page.locator("[id^=fjs-form-][id$=-" + component + "]")
        .first()
        .locator("xpath=ancestor::*[contains(@class,'fjs-input-group')][1]")
        .click();
    page.locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first()
        .click();
    return this;
  }

  /** Chooses an entry of a drop-down list by its place. */
  TasklistPage selectAt(String component, int index) {
    page.locator("[id^=fjs-form-][id$=-" + component + "]")
        .first()
        .locator("xpath=ancestor::*[contains(@class,'fjs-input-group')][1]")
        .click();
    page.locator(".fjs-dropdownlist-item").nth(index).click();
    return this;
  }

  /** Adds an entry to a list of tags by a part of its text. */
  TasklistPage tag(String component, String text) {
    var input = field(component);
    input.click();
    input.fill(text);
    page.locator(".fjs-taglist-anchor .fjs-dropdownlist-item, .fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first()
        .click();
    page.waitForTimeout(350);
    return this;
  }

  TasklistPage checkLabelled(String component, String text) {
    page.locator("label[for*='-" + component + "-']")
        .filter(new Locator.FilterOptions().setHasText(text))
        .locator("input")
        .check();
    return this;
  }

  /** Fills the same number into a field of every row of a list. */
  TasklistPage fillEvery(String component, int value) {
    var inputs = page.locator("[id^=fjs-form-][id*=-" + component + "_]");
    inputs.first().waitFor();
    for (var input : inputs.all()) {
      enter(input, Integer.toString(value));
    }
    return this;
  }

  TasklistPage addRow(int list) {
    page.locator(".fjs-repeat-render-add").nth(list).click();
    return this;
  }

  /** Completes the task or starts the process, by the form's own button where it has one. */
  void submit() {
    try {
      submitButton().click();
      page.locator(".fjs-form")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    } catch (TimeoutError stuck) {
      screenshot(Path.of("target", "screenshots", "stuck.png"));
      throw new AssertionError("The form stays open:\n" + formAsShown(), stuck);
    }
  }

  /** Labels, values and errors of the form, for whoever reads a failed run without its pictures. */
  private Object formAsShown() {
    return page.evaluate(
        """
        () => [...document.querySelectorAll('.fjs-form .fjs-form-field')].map((field) => [
          field.querySelector('label')?.innerText,
          ...[...field.querySelectorAll('input, textarea')].map((input) =>
            ['radio', 'checkbox'].includes(input.type) ? input.checked : input.value),
          field.querySelector('.fjs-form-field-error')?.innerText,
        ].join(' | ')).join('\\n')
        """);
  }

  /** Presses the button and stays, as with a mistake that the server refuses with 400. */
  String submitInVain() {
    page.waitForResponse(response -> response.status() == 400, () -> submitButton().click());
    var notice = page.locator("[notifications-panel] .alert, .page-notifications .alert").first();
    try {
      notice.waitFor();
    } catch (TimeoutError stuck) {
      screenshot(Path.of("target", "screenshots", "stuck.png"));
      throw stuck;
    }
    wasRefused();
    return notice.innerText();
  }

  /** One request was refused with 400, as the person meant it to be. */
  void wasRefused() {
    assertThat(failures).hasSize(1).allMatch(failure -> failure.startsWith("400 "));
    failures.clear();
  }

  /** Everything that was refused was so with that status, as the person meant it to be. */
  void wasRefused(int status) {
    assertThat(failures).isNotEmpty().allMatch(failure -> failure.startsWith(status + " "));
    failures.clear();
  }

  /** Waits until that stands in a field, as dates do a moment after their form is shown. */
  void awaitValue(String component, Pattern value) {
    PlaywrightAssertions.assertThat(field(component)).hasValue(value);
  }

  /** What stands in a field now. */
  String value(String component) {
    return field(component).inputValue();
  }

  private Locator submitButton() {
    var own = page.locator(".fjs-form button[type=submit]");
    return own.count() > 0
        ? own.first()
        : page.locator(".modal-footer .btn-primary, .form-actions .btn-primary").last();
  }

  TasklistPage screenshot(Path file) {
    page.waitForTimeout(400);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return this;
  }

  /**
   * Slower than a person types: the form takes a value over only after a pause. While it still
   * draws itself, it may put back what a field had before; whoever sees that types it again.
   */
  private void enter(Locator input, String value) {
    for (var attempt = 0; attempt < 3; attempt++) {
      input.fill(value);
      input.blur();
      page.waitForTimeout(350);
      if (input.inputValue().equals(value)) {
        return;
      }
    }
    assertThat(input.inputValue()).isEqualTo(value);
  }

  private Locator field(String component) {
    return page.locator("[id^=fjs-form-][id$=-" + component + "]").first();
  }

  /**
   * Camunda's own pages ask who is logged in, look for a sibling that is not installed, and may ask
   * once more for a task that has just been completed.
   */
  private static boolean isExpected(Response response) {
    return response.status() == 401
        || (response.url().contains("/api/engine/engine/default/task/")
            && response.text().matches("(?s).*(Cannot find|No matching) task with id.*"))
        || response.url().contains("/api/admin/auth/user/")
        || response.url().endsWith("/camunda-welcome");
  }

  @Override
  public void close() {
    context.close();
    assertThat(failures).as("requests that failed behind the page").isEmpty();
  }
}
