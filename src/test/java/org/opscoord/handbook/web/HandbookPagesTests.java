package org.opscoord.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.security.WebClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook as pages. */
@OperationsTest
class HandbookPagesTests {

  @LocalServerPort int port;

  @Test
  void aPageHasEachStepAtItsOwnAddressInTheReadersLanguage() {
    var english = get("/handbook/coordinated-decision", "en");
    assertThat(english)
        .contains("id=\"ScreenRequest\"", "Screen the request", "Coordinator", "diagram.png");
    assertThat(get("/handbook/coordinated-decision", "zh-CN"))
        .contains("id=\"ScreenRequest\"", "运营协调员");
    assertThat(get("/handbook", "zh-CN")).contains("流程手册", "协同决策");
    assertThat(get("/handbook/responsibilities", "en")).contains("Every step has an owner");
    assertThat(get("/handbook/action-item/compare?from=1&to=1", "en")).contains("Version 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/handbook/no-such-process",
        "/handbook/action-item/99",
        "/handbook/action-item/compare?from=1&to=99",
        "/handbook/action-item/99/diagram.png"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(WebClient.person(port, "tang.yu").get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverFollowsALinkWithoutBeingLoggedInIsLedToTheStartPage() {
    var browser = WebClient.nobody(port).get("/handbook/action-item", "Sec-Fetch-Mode", "navigate");
    assertThat(browser.statusCode()).isEqualTo(302);
    assertThat(browser.headers().firstValue("Location").orElse("")).endsWith("/");

    assertThat(WebClient.nobody(port).get("/handbook/action-item").statusCode()).isEqualTo(401);
  }

  private String get(String path, String language) {
    var answer = WebClient.person(port, "tang.yu").get(path, "Accept-Language", language);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
