package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.kpi.indicator.IndicatorFigure;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Twenty thousand cases, as the engine would have kept them, are counted twice: by the product out
 * of its events, and by plain SQL over the engine's history, which knows nothing of the product's
 * facts and computes working time by itself.
 */
@OperationsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededHistoryTests {

  private static final int CASES = 20_000;
  private static final Instant FIRST = Instant.parse("2025-03-03T00:30:00Z");
  private static final Period HALF_YEAR = new Period(YearMonth.of(2025, 3), YearMonth.of(2025, 8));
  private static final List<String> PEOPLE =
      List.of("wang.fang", "zhang.wei", "huang.mei", "li.na", "yang.jun");
  private static final List<String> DEPARTMENTS =
      List.of("sales", "production", "quality", "finance", "procurement");

  /** Seconds of the company's working time between two instants, out of calendar and hours. */
  private static final String WORKING_TIME =
      """
      CREATE OR REPLACE FUNCTION pg_temp.working(from_at timestamptz, until_at timestamptz)
      RETURNS bigint LANGUAGE sql AS $$
        SELECT coalesce(sum(greatest(0, extract(epoch FROM
                 least(until_at, day + closes) - greatest(from_at, day + opens)))), 0)::bigint
          FROM (SELECT day::date AS date, day AT TIME ZONE 'Asia/Shanghai' AS day
                  FROM generate_series(date_trunc('day', from_at AT TIME ZONE 'Asia/Shanghai'),
                                       date_trunc('day', until_at AT TIME ZONE 'Asia/Shanghai'),
                                       interval '1 day') AS day) AS days
          CROSS JOIN (VALUES (interval '9 hours', interval '12 hours'),
                             (interval '13 hours', interval '18 hours')) AS span (opens, closes)
          LEFT JOIN coordination.calendar_day c ON c.date = days.date AND c.department IS NULL
         WHERE c.kind = 'WORKDAY' OR c.kind IS NULL AND extract(isodow FROM days.date) < 6
      $$
      """;

  private static final String HISTORY =
      """
      SELECT department, %s AS value
        FROM (SELECT p.department,
                     pg_temp.working(t.start_time_ AT TIME ZONE 'UTC', claimed.at) AS waiting,
                     pg_temp.working(claimed.at, t.end_time_ AT TIME ZONE 'UTC') AS working,
                     t.end_time_ <= t.due_date_ AS kept
                FROM act_hi_taskinst t
                JOIN coordination.person p ON p.id = t.assignee_
                CROSS JOIN LATERAL
                     (SELECT min(link.timestamp_) AT TIME ZONE 'UTC' AS at
                        FROM act_hi_identitylink link
                       WHERE link.task_id_ = t.id_ AND link.type_ = 'assignee') AS claimed
               WHERE t.proc_def_key_ = 'seeded-history'
                 AND t.end_time_ AT TIME ZONE 'UTC' >= '2025-03-01 00:00 Asia/Shanghai'
                 AND t.end_time_ AT TIME ZONE 'UTC' < '2025-09-01 00:00 Asia/Shanghai') AS task
       GROUP BY department ORDER BY department
      """;

  @Autowired TaskTimes taskTimes;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock.Time time;
  @Autowired Rollups rollups;
  @Autowired IndicatorFigures figures;
  @Autowired JdbcClient jdbc;
  @Autowired Acting acting;

  private record Seeded(
      int index, int who, Instant start, Instant claimed, Instant end, @Nullable Instant due) {}

  @BeforeAll
  void aHalfYear() {
    var random = new Random(20251125);
    var seeded = new ArrayList<Seeded>();
    for (var index = 0; index < CASES; index++) {
      var start = FIRST.plusSeconds(random.nextInt(170 * 86_400));
      var claimed = random.nextInt(3) == 0 ? start.plusSeconds(random.nextInt(200_000)) : start;
      var end = claimed.plusSeconds(random.nextInt(300_000));
      var due = random.nextInt(4) == 0 ? null : start.plusSeconds(random.nextInt(500_000));
      seeded.add(new Seeded(index, random.nextInt(PEOPLE.size()), start, claimed, end, due));
    }
    for (var from = 0; from < CASES; from += 1_000) {
      var part = seeded.subList(from, from + 1_000);
      transaction.executeWithoutResult(status -> part.forEach(this::happen));
      transaction.executeWithoutResult(status -> part.forEach(this::keep));
    }
    time.set(TestClock.START);
    rollups.rollUp();
  }

  @AfterAll
  void now() {
    time.set(TestClock.START);
    jdbc.sql("DELETE FROM act_hi_identitylink WHERE task_id_ LIKE 'seeded-%'").update();
    jdbc.sql("DELETE FROM act_hi_taskinst WHERE proc_def_key_ = 'seeded-history'").update();
  }

  @Test
  void figuresEqualThoseOfTheEnginesHistoryToTheLastDigit() {
    assertThat(figures("step-time"))
        .isEqualTo(history("round(sum(waiting + working) / 3600.0 / count(*), 4)"));
    assertThat(figures("waiting-time"))
        .isEqualTo(history("round(sum(waiting) / 3600.0 / count(*), 4)"));
    assertThat(figures("on-time-rate"))
        .isEqualTo(history("round(100.0 * count(*) FILTER (WHERE kept) / count(kept), 4)"));
    assertThat(counts()).isEqualTo(history("count(*)"));
    assertThat(counts().values().stream().mapToLong(Long::parseLong).sum()).isEqualTo(CASES);
  }

  private void happen(Seeded one) {
    var task =
        new TaskOfCase(
            "seeded-" + one.index(),
            new CaseNumber("DEC-2025-%05d".formatted(one.index() + 10_000)),
            "seeded-history",
            1,
            "Step",
            "Step",
            null,
            new DepartmentId(DEPARTMENTS.get(one.who())),
            one.start(),
            one.due());
    var person = new PersonId(PEOPLE.get(one.who()));
    time.set(one.start());
    if (one.claimed().equals(one.start())) {
      taskTimes.assigned(new TaskAssigned(task, List.of(person)));
    } else {
      taskTimes.assigned(new TaskAssigned(task, List.of(person, new PersonId("ma.chao"))));
      time.set(one.claimed());
      taskTimes.assigned(new TaskAssigned(task, List.of(person)));
    }
    time.set(one.end());
    taskTimes.completed(new TaskCompleted(task, person, one.end()));
  }

  private void keep(Seeded one) {
    jdbc.sql(
            """
            INSERT INTO act_hi_taskinst
              (id_, proc_def_key_, task_def_key_, assignee_, start_time_, end_time_, due_date_)
            VALUES (:id, 'seeded-history', 'Step', :person, :start AT TIME ZONE 'UTC',
                    :end AT TIME ZONE 'UTC', :due AT TIME ZONE 'UTC')
            """)
        .param("id", "seeded-" + one.index())
        .param("person", PEOPLE.get(one.who()))
        .param("start", Timestamp.from(one.start()))
        .param("end", Timestamp.from(one.end()))
        .param("due", one.due() == null ? null : Timestamp.from(one.due()))
        .update();
    jdbc.sql(
            """
            INSERT INTO act_hi_identitylink (id_, timestamp_, type_, user_id_, task_id_, operation_type_)
            VALUES (:id, :at AT TIME ZONE 'UTC', 'assignee', :person, :id, 'add')
            """)
        .param("id", "seeded-" + one.index())
        .param("at", Timestamp.from(one.claimed()))
        .param("person", PEOPLE.get(one.who()))
        .update();
  }

  private TreeMap<String, String> figures(String code) {
    var found = new TreeMap<String, String>();
    for (var figure : asked(code)) {
      found.put(String.valueOf(figure.part()), String.valueOf(figure.value()));
    }
    return found;
  }

  private TreeMap<String, String> counts() {
    var found = new TreeMap<String, String>();
    asked("step-time")
        .forEach(figure -> found.put(String.valueOf(figure.part()), "" + figure.facts()));
    return found;
  }

  private List<IndicatorFigure> asked(String code) {
    return acting.as("gao.yuan", () -> figures.byDepartment(HALF_YEAR, null)).stream()
        .filter(figure -> figure.code().equals(code) && figure.part() != null)
        .filter(figure -> DEPARTMENTS.contains(figure.part()))
        .toList();
  }

  private TreeMap<String, String> history(String value) {
    var found = new TreeMap<String, String>();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(WORKING_TIME).update();
          jdbc.sql(HISTORY.formatted(value))
              .query(
                  row -> {
                    found.put(row.getString("department"), row.getString("value"));
                  });
        });
    return found;
  }
}
