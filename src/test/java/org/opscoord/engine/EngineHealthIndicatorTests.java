package org.opscoord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class EngineHealthIndicatorTests {

  @Test
  void anEngineThatCannotAnswerIsDown() {
    var cutOff = new RepositoryServiceImpl();

    assertThat(new EngineHealthIndicator(cutOff).health().getStatus()).isEqualTo(Status.DOWN);
  }
}
