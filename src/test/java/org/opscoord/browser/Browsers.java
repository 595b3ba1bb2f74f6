package org.opscoord.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opscoord.TestClock;

/** A headless Chromium: the installed one, else Playwright's own. */
final class Browsers implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Deque<BrowserContext>> free = new HashMap<>();

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

  /**
   * A profile in which nobody is logged in and nothing is remembered of who was, but where the
   * pages' scripts may have been loaded before; {@link #leave} gives it back.
   */
  BrowserContext desk(String language, int width, int height) {
    var free = free(language, width, height).poll();
    return free == null ? person(language, width, height) : free;
  }

  /** Logs out whoever sat at a desk, and forgets them. */
  void leave(BrowserContext desk, Page last, String server, String language) {
    var size = last.viewportSize();
    var devTools = desk.newCDPSession(last);
    var origin = new JsonObject();
    origin.addProperty("origin", server);
    origin.addProperty("storageTypes", "cookies,local_storage");
    devTools.send("Storage.clearDataForOrigin", origin);
    desk.clearCookies();
    desk.pages().forEach(Page::close);
    free(language, size.width, size.height).add(desk);
  }

  private Deque<BrowserContext> free(String language, int width, int height) {
    return free.computeIfAbsent(
        "%s %d %d".formatted(language, width, height), key -> new ArrayDeque<>());
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
