package org.opscoord.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.OperationsTest;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Imports years that no other test looks at. */
@OperationsTest
@RecordApplicationEvents
class CalendarImportTests {

  private static final String DAYS = "date,department,kind,hours,name_en,name_zh\n";

  @Autowired CalendarFiles files;
  @Autowired WorkingCalendars calendars;
  @Autowired WorkingCalendar company;
  @Autowired CalendarOverview overview;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  @Test
  void chinasPublishedDaysAreLoadedAtTheFirstStart() {
    var beforeSpringFestival = Instant.parse("2026-02-14T09:00:00Z");

    assertThat(company.after(beforeSpringFestival, Duration.ofHours(2)))
        .as("Saturday 14 is made up for, then nine days off")
        .isEqualTo(Instant.parse("2026-02-24T02:00:00Z"));
    assertThat(overview.year(2026).days()).hasSize(39);
    assertThat(overview.year(2025).days()).hasSize(33);
    assertThat(overview.year(null).missingYears()).doesNotContain(2026);
  }

  @Test
  void anImportReplacesTheDaysOfItsYearsAndIsSeenAtOnce() {
    var monday = Instant.parse("2041-05-06T01:00:00Z");
    assertThat(company.between(monday, monday.plus(Duration.ofDays(1)))).hasHours(8);

    var first = files.run(days("2041-05-06,,holiday,,Founders' Day,成立日"), null);
    assertThat(first.applied()).isTrue();
    assertThat(first.years()).containsExactly(2041);
    assertThat(company.between(monday, monday.plus(Duration.ofDays(1)))).isZero();

    files.run(days("2041-05-11,,workday,10:00-12:00,Stocktaking,盘点"), null);
    assertThat(company.between(monday, monday.plus(Duration.ofDays(1)))).hasHours(8);
    assertThat(
            company.between(
                Instant.parse("2041-05-11T00:00:00Z"), Instant.parse("2041-05-12T00:00:00Z")))
        .hasHours(2);
    assertThat(files.exportDays(2041))
        .isEqualToNormalizingNewlines(DAYS + "2041-05-11,,workday,10:00-12:00,Stocktaking,盘点\n");
  }

  @Test
  void aDepartmentMayHaveHoursAndDaysOfItsOwn() {
    var days = days("2042-05-05,quality,holiday,,Audit,审核");
    files.run(days, "department,weekday,hours\nquality,tuesday,06:00-14:00\n".getBytes(UTF_8));
    var monday = Instant.parse("2042-05-05T00:00:00+08:00");
    var quality = calendars.ofDepartment("quality");

    assertThat(quality.between(monday, monday.plus(Duration.ofDays(1)))).isZero();
    assertThat(quality.after(monday, Duration.ofHours(1)))
        .isEqualTo(Instant.parse("2042-05-06T07:00:00+08:00"));
    assertThat(calendars.ofDepartment("sales").between(monday, monday.plus(Duration.ofDays(1))))
        .hasHours(8);
    assertThat(files.exportHours())
        .isEqualToNormalizingNewlines("department,weekday,hours\nquality,tuesday,06:00-14:00\n");
    files.run(null, "department,weekday,hours\n".getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2043-02-30,,holiday,,A,甲 | date | calendar.import.date",
        "1643-02-03,,holiday,,A,甲 | date | calendar.import.date",
        "2043-02-03,,halfday,,A,甲 | kind | calendar.import.kind",
        "2043-02-07,,workday,14:00-09:00,A,甲 | hours | calendar.import.hours",
        "2043-02-07,,workday,25:00-26:00,A,甲 | hours | calendar.import.hours",
        "2043-02-07,,workday,13:00-18:00 09:00-14:00,A,甲 | hours | calendar.import.order",
        "2043-02-03,,holiday,09:00-12:00,A,甲 | hours | calendar.import.holidayHours",
        "2043-02-03,,workday,,A,甲 | kind | calendar.import.workedAnyway",
        "2043-02-03,atlantis,holiday,,A,甲 | department | calendar.import.department",
        "2043-02-03,,holiday,,,甲 | name_en | calendar.import.name",
        "2043-02-03,,holiday,,=A1,甲 | name_en | calendar.import.name"
      })
  void whatMakesNoSenseIsNamedByLineAndColumn(String row, String column, String key) {
    var report = files.preview(days("2043-01-01,,holiday,,New Year,元旦\n" + row), null);

    assertThat(report.applied()).isFalse();
    assertThat(report.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(3);
              assertThat(mistake.column()).isEqualTo(column);
              assertThat(mistake.messageKey()).isEqualTo(key);
            });
  }

  @Test
  void oneMistakeKeepsEverythingOut() {
    var twice = "2044-01-01,,holiday,,New Year,元旦\n2044-01-01,,holiday,,Again,又\n";

    assertThatThrownBy(() -> files.run(days(twice), null))
        .isInstanceOfSatisfying(
            CalendarImportRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Refusal.Problem::where)
                    .containsExactly("days.csv:3:date"));
    assertThat(count(2044)).isZero();
    assertThatThrownBy(() -> files.run(null, null)).isInstanceOf(Refusal.class);
    assertThat(files.preview("date;kind\n".getBytes(UTF_8), null).mistakes())
        .extracting(CalendarMistake::messageKey)
        .containsExactly("calendar.import.columns");
    assertThat(files.preview(new byte[] {(byte) 0xff, 1}, null).mistakes())
        .extracting(CalendarMistake::messageKey)
        .containsExactly("calendar.import.encoding");
    assertThat(
            files
                .preview(null, "department,weekday,hours\nx,someday,9-5\n".getBytes(UTF_8))
                .mistakes())
        .extracting(CalendarMistake::messageKey)
        .containsExactlyInAnyOrder(
            "calendar.import.hours", "calendar.import.weekday", "calendar.import.department");
  }

  @Test
  void aDeadlineInAYearWithoutItsHolidaysIsNoticedOnce() {
    var late = Instant.parse("2051-12-31T09:00:00Z");
    company.after(late, Duration.ofHours(8));
    company.after(late, Duration.ofHours(9));

    assertThat(events.stream(CalendarYearMissing.class))
        .containsExactly(new CalendarYearMissing(2052));
    assertThat(overview.year(2052).missingYears()).contains(2052);

    files.run(days("2052-01-01,,holiday,,New Year,元旦"), null);

    assertThat(overview.year(2052).missingYears()).doesNotContain(2052);
  }

  private long count(int year) {
    return jdbc.sql(
            "SELECT count(*) FROM coordination.calendar_day WHERE extract(year FROM date) = :year")
        .param("year", year)
        .query(Long.class)
        .single();
  }

  private static byte[] days(String rows) {
    return (DAYS + rows + "\n").getBytes(UTF_8);
  }
}
