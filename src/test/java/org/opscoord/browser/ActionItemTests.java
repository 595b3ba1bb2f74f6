package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two people carry out an action item in Tasklist. */
@OperationsTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class ActionItemTests {

  private static final String LANGUAGE = "en-US";
  private static final Path SCREENSHOTS = Path.of("target", "screenshots", LANGUAGE);

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;

  @Test
  void anOwnerNotesProgressGivesEvidenceAndWhoeverAskedAcceptsIt() {
    try (var browsers = new Browsers()) {
      try (var tasklist = person(browsers, "xu.ning")) {
        tasklist
            .openStartForm("action-item")
            .text("title", "Replace the seal in the browser")
            .select("owner", "郑凯")
            .date("dueDate", LocalDate.of(2026, 3, 6))
            .text("expectedEvidence", "The test report")
            .selectAt("sourceKind", 3)
            .screenshot(picture("action-request"))
            .submit();
      }
      try (var tasklist = person(browsers, "zheng.kai")) {
        tasklist.openTask(task("AnswerAction")).choose("accepting", 0).submit();
        tasklist
            .openTask(task("WorkOnAction"))
            .choose("working", 0)
            .text("note", "The seal is ordered.")
            .submit();
        tasklist.openTask(task("WorkOnAction"));
        assertThat(tasklist.page().innerText(".fjs-form")).contains("The seal is ordered.");
        tasklist.choose("working", 0);
        assertThat(tasklist.value("note")).isEmpty();
        tasklist
            .choose("working", 1)
            .text("evidence", "Report 21")
            .screenshot(picture("action-work"))
            .submit();
      }
      try (var tasklist = person(browsers, "xu.ning")) {
        tasklist.openTask(task("CheckEvidence"));
        assertThat(tasklist.page().innerText(".fjs-form")).contains("Report 21");
        tasklist.screenshot(picture("action-check")).choose("checking", 0).submit();
      }
    }

    assertThat(
            jdbc.sql(
                    """
                    SELECT a.state
                      FROM coordination.action_item a JOIN coordination.case_file f USING (number)
                     WHERE f.title = 'Replace the seal in the browser'
                    """)
                .query(String.class)
                .list())
        .containsExactly("DONE");
  }

  private String task(String step) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey(step)
        .orderByTaskCreateTime()
        .desc()
        .list()
        .get(0)
        .getId();
  }

  private TasklistPage person(Browsers browsers, String id) {
    return new TasklistPage(
            browsers.person(LANGUAGE, 1400, 1700), "http://localhost:" + port, LANGUAGE)
        .login(id, "Coordinate-2026");
  }

  private static Path picture(String name) {
    return SCREENSHOTS.resolve(name + ".png");
  }
}
