package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class BrowserSessionTests {

  private static final String WITHDRAW = "/api/cases/DEC-2026-9999/withdraw";
  private static final String REASON = "{\"reason\": \"x\"}";

  @LocalServerPort int port;

  @Test
  void theLoginOfTasklistOpensTheApi() {
    var browser = WebClient.browser(port, "qian.duoduo");

    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/directory/people?text=qian").body()).contains("qian.duoduo");
  }

  @Test
  void aSessionDoesNotOpenTheEngine() {
    var browser = WebClient.browser(port, "ren.hao");

    assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionOpensTheEngineOfTheWebApplications() {
    var browser = WebClient.browser(port, "qian.duoduo");

    assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
        .isEqualTo(200);
    assertThat(
            WebClient.nobody(port)
                .get("/camunda/api/engine/engine/default/task/count")
                .statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "qian.duoduo, tasklist, 200",
    "qian.duoduo, cockpit, 403",
    "wang.fang, cockpit, 403",
    "gao.yuan, cockpit, 200",
    "xu.ning, cockpit, 200",
    "xu.ning, admin, 403",
    "gao.yuan, admin, 403",
    "ren.hao, cockpit, 200",
    "ren.hao, admin, 200"
  })
  void eachRoleGetsIntoItsOwnApplications(String person, String application, int status) {
    var login = WebClient.nobody(port).login(application, person, DemoCompany.PASSWORD);

    assertThat(login.statusCode()).isEqualTo(status);
  }

  @Test
  void aWriteWithoutTheTokenOfThePageIsRefused() {
    var browser = WebClient.browser(port, "qian.duoduo");
    browser.get("/api/cases");

    var without = browser.post(WITHDRAW, REASON);
    var wrong = browser.post(WITHDRAW, REASON, "X-OPSCOORD-XSRF", "guessed");
    var right =
        browser.post(
            WITHDRAW, REASON, "X-OPSCOORD-XSRF", browser.cookie("OPSCOORD-XSRF").orElseThrow());

    assertThat(List.of(without.statusCode(), wrong.statusCode())).containsOnly(403);
    assertThat(without.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(right.statusCode()).isEqualTo(404);
  }

  @Test
  void aPasswordNeedsNoToken() {
    assertThat(WebClient.person(port, "qian.duoduo").post(WITHDRAW, REASON).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPageOfSomebodyElseCannotWriteWithAPasswordThatTheBrowserRemembers() {
    var owner = WebClient.person(port, "xu.ning");

    assertThat(owner.post("/engine-rest/task", "{}", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(owner.post(WITHDRAW, REASON, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void loggingOutClosesTheApi() {
    var browser = WebClient.browser(port, "qian.duoduo");

    browser.get("/camunda/app/tasklist/default/");
    var out =
        browser.post(
            "/camunda/api/admin/auth/user/default/logout",
            "",
            "X-XSRF-TOKEN",
            browser.cookie("XSRF-TOKEN").orElse(""));

    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/set%75p/default/user/create"
      })
  void nobodyCanMakeThemselvesTheFirstAdministrator(String path) {
    var browser = WebClient.nobody(port);
    browser.get("/camunda/app/admin/default/setup/");

    var answer =
        browser.post(
            path,
            """
            {"profile": {"id": "intruder"}, "credentials": {"password": "Intruding-2026"}}
            """,
            "X-XSRF-TOKEN",
            browser.cookie("XSRF-TOKEN").orElse(""));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void browsersAskForTheScriptsOfAnUpgradedProduct() {
    var script = WebClient.nobody(port).get("/camunda/app/tasklist/opscoord/form-texts.js");

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().allValues("Cache-Control")).containsExactly("no-cache");
  }

  @Test
  void pagesTellBrowsersWhatTheyNeverDo() {
    var api = WebClient.person(port, "qian.duoduo").get("/api/cases").headers();
    var tasklist = WebClient.nobody(port).get("/camunda/app/tasklist/default/").headers();

    for (var headers : List.of(api, tasklist)) {
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'")
          .contains("object-src 'none'");
      assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    }
    assertThat(tasklist.allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("JSESSIONID").containsIgnoringCase("HttpOnly"));
  }

  @Test
  void theStartPageAndHealthAreForEverybody() {
    var nobody = WebClient.nobody(port);

    assertThat(nobody.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(nobody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(nobody.get("/").statusCode()).isNotIn(401, 403);
  }
}
