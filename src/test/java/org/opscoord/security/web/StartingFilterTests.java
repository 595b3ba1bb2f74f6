package org.opscoord.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody is told who comes before a node is ready. */
@OperationsTest
class StartingFilterTests {

  @Autowired Problems problems;

  private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

  @BeforeEach
  void starting() {
    is(ReadinessState.REFUSING_TRAFFIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/handbook"})
  void aPageSaysSoInTheReadersLanguageAndComesBackByItself(String path) throws Exception {
    var english = ask(path, "text/html,*/*", "en");
    var chinese = ask(path, "text/html,*/*", "zh-CN");

    assertThat(english.getStatus()).isEqualTo(503);
    assertThat(english.getHeader("Refresh")).isEqualTo("3");
    assertThat(english.getContentAsString()).contains("is starting or stopping");
    assertThat(chinese.getContentAsString()).contains("正在启动或停止");
  }

  @Test
  void whoeverSendsAFormIsNotTakenAwayFromWhatTheyTyped() throws Exception {
    var answer = ask("POST", "/report", "text/html,*/*", "en");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Refresh")).isNull();
    assertThat(answer.getContentAsString()).contains("Try again in a few seconds");
  }

  @Test
  void aProgramIsToldWhenToComeBack() throws Exception {
    var answer = ask("/api/cases", "application/json", "en");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("3");
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString()).contains("Not ready");
  }

  @Test
  void whoeverAsksForHealthIsAnsweredByTheNode() throws Exception {
    assertThat(ask("/actuator/health/readiness", "*/*", "en").getStatus()).isEqualTo(200);
  }

  @Test
  void aNodeThatIsReadyLetsEverybodyIn() throws Exception {
    is(ReadinessState.ACCEPTING_TRAFFIC);

    assertThat(ask("/", "text/html", "en").getStatus()).isEqualTo(200);
  }

  private void is(ReadinessState state) {
    availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
  }

  private MockHttpServletResponse ask(String path, String accept, String language)
      throws Exception {
    return ask("GET", path, accept, language);
  }

  private MockHttpServletResponse ask(String method, String path, String accept, String language)
      throws Exception {
    var request = new MockHttpServletRequest(method, path);
    request.addHeader("Accept", accept);
    request.addHeader("Accept-Language", language);
    var answer = new MockHttpServletResponse();
    new StartingFilter(availability, problems).doFilter(request, answer, (asked, answered) -> {});
    return answer;
  }
}
