package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@OperationsTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class EnglishDecisionTests {

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  @Test
  void tenPeopleCarryADecisionFromRequestToRegisterInTasklist() {
    try (var browsers = new Browsers()) {
      var number =
          new DecisionStory(browsers, "http://localhost:" + port, "en-US", tasks, history)
              .play("Which seal for the small kettle?");

      new TourPictures(browsers, "http://localhost:" + port, "en-US")
          .startPage("gao.yuan")
          .cockpit("ren.hao", decisionOf(number));

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(
                          jdbc.sql(
                                  "SELECT outcome FROM coordination.decision_register WHERE number = :number")
                              .param("number", number.value())
                              .query(String.class)
                              .optional())
                      .contains("approved"));
    }
  }

  private String decisionOf(CaseNumber number) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKey("coordinated-decision")
        .singleResult()
        .getId();
  }
}
