package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.issue.process.IssuePlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
@Import(IssuePlay.class)
class EnglishIssueTests {

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired IssuePlay play;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  private Instant before = TestClock.START;

  @BeforeEach
  void rememberTheTime() {
    before = time.instant();
  }

  @AfterEach
  void putTimeBack() {
    time.set(before);
  }

  @Test
  void aGraveIssueClimbsToTheCoordinatorsWhoSolveIt() {
    try (var browsers = new Browsers()) {
      var number =
          new IssueStory(browsers, "http://localhost:" + port, "en-US", tasks, history, play)
              .play("Every third kettle drips");

      assertThat(
              jdbc.sql("SELECT max(level) FROM coordination.issue_stage WHERE number = :number")
                  .param("number", number.value())
                  .query(Integer.class)
                  .single())
          .isEqualTo(3);
      assertThat(
              jdbc.sql("SELECT state FROM coordination.case_file WHERE number = :number")
                  .param("number", number.value())
                  .query(String.class)
                  .single())
          .isEqualTo("CLOSED");
    }
  }
}
