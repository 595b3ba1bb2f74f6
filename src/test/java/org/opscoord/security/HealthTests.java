package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class HealthTests {

  @LocalServerPort int port;

  @Test
  void readinessAsksTheDatabaseAndTheEngine() {
    var readiness =
        WebClient.json(WebClient.person(port, "ren.hao").get("/actuator/health/readiness"));

    assertThat(readiness.path("status").asText()).isEqualTo("UP");
    assertThat(readiness.at("/components/db/status").asText()).isEqualTo("UP");
    assertThat(readiness.at("/components/engine/status").asText()).isEqualTo("UP");
    assertThat(readiness.at("/components/engine/details/processDefinitions").asLong()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void onlyAdministratorsReadWhatHealthIsMadeOf(String path) {
    assertThat(WebClient.json(WebClient.person(port, "ren.hao").get(path)).has("components"))
        .isTrue();
    for (var client :
        new WebClient[] {
          WebClient.nobody(port),
          WebClient.person(port, "qian.duoduo"),
          WebClient.person(port, "gao.yuan")
        }) {
      var answer = client.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(WebClient.json(answer).has("components")).isFalse();
      assertThat(WebClient.json(answer).path("status").asText()).isEqualTo("UP");
    }
  }

  @Test
  void componentsOfHealthAreNotAskedForOneByOne() {
    assertThat(WebClient.nobody(port).get("/actuator/health/db").statusCode()).isEqualTo(404);
    assertThat(WebClient.nobody(port).get("/actuator/health/readiness/db").statusCode())
        .isEqualTo(401);
  }
}
