package org.opscoord.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A thousand issues whose time to take them on is over, and a node that dies while they climb. */
class TimersAfterKillIT {

  private static final int ISSUES = 1_000;
  private static final int CLIMBED_BEFORE_THE_KILL = 50;

  private static final String REPORT =
      """
      {"variables": {
        "title": {"value": "Drips, number %d"}, "happened": {"value": "Water on the floor."},
        "place": {"value": "Line 3"}, "category": {"value": "quality"},
        "impact": {"value": 5}, "urgency": {"value": 5}}}
      """;

  @TempDir Path folder;

  @Test
  void eachIssueClimbsOnceAndEachMessageIsDeliveredUnderOneIdThoughTheNodeDies() throws Exception {
    var smtp = new GreenMail(new ServerSetup(DemoProcess.freePort(), "127.0.0.1", "smtp"));
    smtp.start();
    var mail =
        Map.of(
            "SPRING_MAIL_HOST",
            "127.0.0.1",
            "SPRING_MAIL_PORT",
            Integer.toString(smtp.getSmtp().getPort()));
    var demos = new DemoProcess(folder);
    var port = DemoProcess.freePort();
    var first = demos.start(port, "first.log", mail);
    demos.awaitReady(port, first, "first.log");
    report(demos, port);
    var database = database();
    assertThat(count(database, "SELECT count(*) FROM coordination.issue_stage")).isEqualTo(ISSUES);

    makeTimersDue(database);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> climbed(database) >= CLIMBED_BEFORE_THE_KILL);
    first.destroyForcibly();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(climbed(database)).as("it died in the middle").isLessThan(ISSUES);

    var second = demos.start(port, "second.log", mail);
    try {
      demos.awaitReady(port, second, "second.log");
      var afterwards = database();
      await().atMost(Duration.ofSeconds(240)).until(() -> climbed(afterwards) == ISSUES);
      await().atMost(Duration.ofSeconds(240)).until(() -> pending(afterwards) == 0);

      assertThat(
              count(
                  afterwards,
                  "SELECT count(DISTINCT number) FROM coordination.issue_stage WHERE level = 2"))
          .isEqualTo(ISSUES);
      assertThat(
              count(
                  afterwards,
                  "SELECT count(*) FROM coordination.kpi_fact WHERE measure = 'issue.escalation'"))
          .isEqualTo(ISSUES);
      assertThat(
              count(
                  afterwards,
                  "SELECT count(*) FROM coordination.trail WHERE action = 'issue.escalation'"))
          .isEqualTo(ISSUES);
      assertThat(count(afterwards, "SELECT count(*) FROM act_ru_incident")).isZero();
      assertThat(
              count(
                  afterwards,
                  """
                  SELECT count(*) FROM coordination.kpi_frozen_quarter f
                   WHERE NOT EXISTS (SELECT 1 FROM coordination.kpi_scorecard s
                                      WHERE s.quarter = f.quarter)
                  """))
          .as("quarters that were frozen before there was a company")
          .isZero();
      assertThat(received(smtp)).isEqualTo(sent(afterwards));
    } finally {
      second.destroy();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      smtp.stop();
    }
  }

  private static void report(DemoProcess demos, int port) throws Exception {
    var path = "/engine-rest/process-definition/key/issue-escalation/submit-form";
    var reports = new ArrayList<Callable<Integer>>();
    for (var issue = 0; issue < ISSUES; issue++) {
      var body = REPORT.formatted(issue);
      reports.add(() -> demos.send(port, path, body).statusCode());
    }
    var people = Executors.newFixedThreadPool(4);
    try {
      for (var answer : people.invokeAll(reports)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      people.shutdownNow();
    }
  }

  /** As if a quarter of an hour had passed. */
  private static void makeTimersDue(JdbcClient database) {
    assertThat(
            database
                .sql(
                    """
                    UPDATE act_ru_job j SET duedate_ = now() - interval '1 minute'
                      FROM act_ru_jobdef d
                     WHERE d.id_ = j.job_def_id_ AND d.act_id_ = 'AcknowledgeOverdue'
                    """)
                .update())
        .isEqualTo(ISSUES);
  }

  private static long climbed(JdbcClient database) {
    return count(database, "SELECT count(*) FROM coordination.issue_stage WHERE level = 2");
  }

  private static long pending(JdbcClient database) {
    return count(database, "SELECT count(*) FROM coordination.delivery WHERE state = 'PENDING'");
  }

  private static long count(JdbcClient database, String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  /** What a mailbox keeps: one mail for each id, however often it came. */
  private static Set<String> received(GreenMail smtp) throws Exception {
    var ids = new HashSet<String>();
    for (var mail : smtp.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  private static Set<String> sent(JdbcClient database) {
    List<String> ids =
        database
            .sql("SELECT message_id FROM coordination.delivery WHERE state = 'SENT'")
            .query(String.class)
            .list();
    return Set.copyOf(ids);
  }

  /** The demo's server says its port in the fourth line of its file. */
  private JdbcClient database() throws Exception {
    var server = Files.readAllLines(folder.resolve(".data/postgres/postmaster.pid"));
    var url = "jdbc:postgresql://localhost:%s/postgres".formatted(server.get(3).strip());
    return JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
  }
}
