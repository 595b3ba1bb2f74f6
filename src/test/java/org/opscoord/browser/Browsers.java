package org.opscoord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opscoord.TestClock;

/** A headless Chromium: the installed one, else Playwright's own. */
final class Browsers implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  Browsers() {
    var installed =
        Stream.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
    var options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    installed.ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  private static Map<String, String> environment(Optional<Path> installed) {
    return installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
  }

  /** A fresh profile, as of another person at another machine, at the time of the tests' clock. */
  BrowserContext person(String language, int width, int height) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
    context.clock().setSystemTime(TestClock.START.toEpochMilli());
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
