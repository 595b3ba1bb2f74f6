package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of which the engine's web applications want everything. */
@OperationsTest
class BoundedListsTests {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group",
        "process-definition?key=coordinated-decision&sortBy=version&sortOrder=desc",
        "process-definition?firstResult=0&maxResults=2"
      })
  void anAdministratorsPageGetsWhatItAsksFor(String list) {
    var answer =
        WebClient.browser(port, "ren.hao").get("/camunda/api/engine/engine/default/" + list);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(WebClient.json(answer)).isNotEmpty();
  }

  @Test
  void aQuestionThatIsPostedGetsWhatItAsksForToo() {
    var browser = WebClient.browser(port, "ren.hao");
    browser.get("/camunda/app/admin/default/");

    var answer =
        browser.post(
            "/camunda/api/engine/engine/default/group",
            "{}",
            "X-XSRF-TOKEN",
            browser.cookie("XSRF-TOKEN").orElseThrow());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(WebClient.json(answer)).isNotEmpty();
  }

  @Test
  void aNumberThatIsAskedForIsKept() {
    var answer =
        WebClient.browser(port, "ren.hao")
            .get("/camunda/api/engine/engine/default/group?maxResults=1");

    assertThat(WebClient.json(answer)).hasSize(1);
  }

  @Test
  void whoeverSpeaksToTheInterfaceItselfSaysHowManyTheyWant() {
    assertThat(WebClient.person(port, "ren.hao").get("/engine-rest/group").statusCode())
        .isEqualTo(400);
    assertThat(
            WebClient.browser(port, "ren.hao")
                .get("/camunda/api/engine/engine/default/group?maxResults=100000")
                .statusCode())
        .isEqualTo(400);
  }
}
