package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opscoord.casework.CaseBrowser;
import org.opscoord.casework.CaseFilter;
import org.opscoord.casework.CaseRegister;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Ten thousand tasks become overdue within one minute, among a hundred thousand others: how long
 * the sweep takes, and what people who read their lists meanwhile notice of it. The database keeps
 * everything as it would in earnest, and everybody is told by inbox and mail. Prints rows of
 * Markdown.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "opscoord.security.password-strength=4",
      "spring.mail.host=127.0.0.1",
      "db-scheduler.enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
@ActiveProfiles("demo")
class SweepBench {

  private static final int CASES = 1_000;
  private static final int TASKS_OF_A_CASE = 10;
  private static final int READERS = 2;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration BASELINE = Duration.ofSeconds(15);

  @TempDir static Path data;

  @Autowired TaskSweeper sweeper;
  @Autowired CaseBrowser cases;
  @Autowired CaseRegister register;
  @Autowired Inbox inbox;
  @Autowired Directory directory;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private List<String> people = List.of();

  @DynamicPropertySource
  static void keepNothing(DynamicPropertyRegistry properties) {
    properties.add("opscoord.demo.data-directory", data::toString);
  }

  /** How long reading took each time, in nanoseconds. */
  private record Readings(List<Long> nanos) {

    double p95() {
      var sorted = nanos.stream().sorted().toList();
      return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e6;
    }
  }

  @Test
  void tenThousandTasksAreOverdueWithinAMinute() throws Exception {
    people = directory.people().stream().map(person -> person.id().value()).toList();
    fill();
    openTasks();
    read(() -> sleep(Duration.ofSeconds(10)));
    var quiet = read(() -> sleep(BASELINE));
    makeDue();
    var start = System.nanoTime();
    var took = new ArrayList<Duration>();
    var busy =
        read(
            () -> {
              sweeper.sweep();
              took.add(Duration.ofNanos(System.nanoTime() - start));
              return null;
            });
    print(quiet, busy, took.get(0));
    assertThat(count("task_watch WHERE overdue_count = 1")).isEqualTo(CASES * TASKS_OF_A_CASE);
  }

  private void print(Readings quiet, Readings busy, Duration took) {
    var told = count("notification WHERE kind = 'TASK_OVERDUE'");
    var marked = count("task_watch WHERE overdue_since IS NOT NULL");
    System.out.printf(
        Locale.ROOT,
        """

        | sweep of tasks that became overdue within one minute | measured | wanted |
        |---|---|---|
        | tasks swept, of %,d open ones | %,d | 10,000 |
        | people told, by inbox and mail | %,d | |
        | time of the sweep | %.1f s | under 60 s |
        | case list and inbox, p95 without the sweep (%,d times) | %.1f ms | |
        | case list and inbox, p95 during the sweep (%,d times) | %.1f ms | |
        """,
        count("task_watch"),
        marked,
        told,
        took.toMillis() / 1e3,
        quiet.nanos().size(),
        quiet.p95(),
        busy.nanos().size(),
        busy.p95());
  }

  /** A hundred thousand cases, messages and watched tasks that are not due. */
  private void fill() {
    var staff = people.toArray(String[]::new);
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, opened_at, process_instance_id)
            SELECT 'OLD-2026-' || n, 'OLD', 'Line ' || md5(n::text),
                   (:people::text[])[1 + n % cardinality(:people::text[])], 'sales', 'OPEN', now(),
                   'old-' || n
              FROM generate_series(100000, 199999) AS n
            """)
        .param("people", staff)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.case_participant (person, number, position)
            SELECT requester, number, position FROM coordination.case_file WHERE kind = 'OLD'
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.notification
              (person, kind, case_number, event_key, arguments, in_inbox, created_at)
            SELECT requester, 'CASE_ENDED', number, 'old:' || number, '[]', true, now()
              FROM coordination.case_file WHERE kind = 'OLD'
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.task_watch
              (task_id, case_number, process, step, name, created_at, due_at, percents,
               overdue_repeats, round_the_clock, reminded, overdue_count, head_told, next_at)
            SELECT number, number, 'old', 'Wait', 'Wait', now(), now() + interval '30 days',
                   '{50,90}', 3, false, 0, 0, false, now() + interval '15 days'
              FROM coordination.case_file WHERE kind = 'OLD'
            """)
        .update();
    jdbc.sql("ANALYZE").update();
  }

  /** Eight tasks of a case belong to somebody, two wait for anybody of quality. */
  private void openTasks() {
    var model =
        Bpmn.createExecutableProcess("sweep-bench")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .parallelGateway("All")
            .userTask("Held")
            .name("Held")
            .camundaAssignee("${holder}")
            .camundaDueDate("${calendar.after('PT8H')}")
            .multiInstance()
            .cardinality(String.valueOf(TASKS_OF_A_CASE - 2))
            .multiInstanceDone()
            .endEvent()
            .moveToNode("All")
            .userTask("Open")
            .name("Open")
            .camundaCandidateGroups("quality")
            .camundaDueDate("${calendar.after('PT8H')}")
            .multiInstance()
            .cardinality("2")
            .multiInstanceDone()
            .endEvent()
            .done();
    repository.createDeployment().addModelInstance("sweep-bench.bpmn", model).deploy();
    var requester = directory.person(new PersonId("qian.duoduo")).orElseThrow();
    for (var each = 0; each < CASES; each++) {
      var instance = UUID.randomUUID().toString();
      var file = register.open("BNC", "Bench " + each, requester, instance, null);
      runtime.startProcessInstanceByKey(
          "sweep-bench",
          file.number().value(),
          Map.<String, Object>of("holder", people.get(each % people.size())));
    }
  }

  /** Now, whatever time of the day it is. */
  private void makeDue() {
    jdbc.sql(
            """
            UPDATE coordination.task_watch
               SET round_the_clock = true, due_at = due.at, next_at = due.at
              FROM (SELECT task_id, now() - random() * interval '1 minute' AS at
                      FROM coordination.task_watch WHERE process = 'sweep-bench') AS due
             WHERE task_watch.task_id = due.task_id
            """)
        .update();
  }

  /** What people notice who read their lists for as long as something goes on. */
  private Readings read(Callable<?> meanwhile) throws Exception {
    var over = new AtomicBoolean();
    var readers = Executors.newFixedThreadPool(READERS);
    var work = new ArrayList<Future<List<Long>>>();
    for (var reader = 0; reader < READERS; reader++) {
      work.add(readers.submit(() -> readUntil(over)));
    }
    meanwhile.call();
    over.set(true);
    var nanos = new ArrayList<Long>();
    for (var reader : work) {
      nanos.addAll(reader.get());
    }
    readers.shutdown();
    return new Readings(nanos);
  }

  private List<Long> readUntil(AtomicBoolean over) throws InterruptedException {
    var all = new CaseFilter(null, null, null, null, null, null, null, null);
    var nanos = new ArrayList<Long>();
    while (!over.get()) {
      identity.setAuthentication(
          people.get(ThreadLocalRandom.current().nextInt(people.size())), List.of());
      var start = System.nanoTime();
      cases.cases(all, null, 50);
      inbox.page(false, null, 50);
      nanos.add(System.nanoTime() - start);
      Thread.sleep(PAUSE.toMillis());
    }
    identity.clearAuthentication();
    return nanos;
  }

  private long count(String rows) {
    return jdbc.sql("SELECT count(*) FROM coordination." + rows).query(Long.class).single();
  }

  private static Void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
    return null;
  }
}
