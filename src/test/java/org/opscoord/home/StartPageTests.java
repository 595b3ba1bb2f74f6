package org.opscoord.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

@OperationsTest
class StartPageTests {

  private static final String START_A_DECISION =
      "/camunda/app/tasklist/default/#/?processStart=coordinated-decision";

  @Autowired TestRestTemplate client;

  @Test
  void nobodySeesTheWayInAndNothingElse() {
    assertThat(page(client, "en"))
        .contains("Operations Coordination", "Log in", "/camunda/app/tasklist/")
        .doesNotContain("coordinated-decision", "/camunda/app/cockpit/");
  }

  @Test
  void staffSeeWhoTheyAreAndWhatTheyCanStart() {
    assertThat(page("qian.duoduo", "en"))
        .contains("Sales", START_A_DECISION, "/camunda/app/tasklist/", "/api-docs")
        .doesNotContain(
            "cross-department-approval", "/camunda/app/cockpit/", "/camunda/app/admin/");
  }

  @Test
  void administratorsAreShownCockpitAdminAndMetrics() {
    assertThat(page("ren.hao", "en"))
        .contains("/camunda/app/cockpit/", "/camunda/app/admin/", "/actuator/prometheus");
  }

  @Test
  void rolesAreNamed() {
    assertThat(page("gao.yuan", "en")).contains("Coordinator</span>");
  }

  @Test
  void aChineseBrowserGetsAChinesePage() {
    assertThat(page(client, "zh-CN")).contains("运营协调", "登录", "lang=\"zh-CN\"");
  }

  private String page(String person, String language) {
    return page(client.withBasicAuth(person, DemoCompany.PASSWORD), language);
  }

  private static String page(TestRestTemplate client, String language) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
    var answer = client.exchange("/", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    return String.valueOf(answer.getBody());
  }
}
