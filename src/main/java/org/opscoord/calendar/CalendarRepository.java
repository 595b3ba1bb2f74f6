package org.opscoord.calendar;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarRepository {

  private final JdbcClient jdbc;

  CalendarRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Another value after each change. */
  UUID revision() {
    return jdbc.sql("SELECT revision FROM coordination.calendar_revision")
        .query(UUID.class)
        .single();
  }

  /** Gives a new revision; whoever else wants to change the calendar waits for this transaction. */
  void renew() {
    Updates.one(
        jdbc.sql("UPDATE coordination.calendar_revision SET revision = gen_random_uuid()")
            .update());
  }

  List<CalendarDay> days() {
    return jdbc.sql(
            """
            SELECT date, department, kind, hours, name_en, name_zh
              FROM coordination.calendar_day ORDER BY date, department NULLS FIRST
            """)
        .query(
            (row, index) ->
                new CalendarDay(
                    row.getObject("date", LocalDate.class),
                    row.getString("department"),
                    CalendarDay.Kind.valueOf(row.getString("kind")),
                    spans(row.getArray("hours")),
                    row.getString("name_en"),
                    row.getString("name_zh")))
        .list();
  }

  List<DepartmentHours> hours() {
    return jdbc.sql(
            """
            SELECT department, weekday, hours FROM coordination.department_hours
             ORDER BY department, weekday
            """)
        .query(
            (row, index) ->
                new DepartmentHours(
                    row.getString("department"),
                    DayOfWeek.of(row.getInt("weekday")),
                    spans(row.getArray("hours"))))
        .list();
  }

  /** Replaces all days of some years. */
  void replaceDays(Set<Integer> years, Collection<CalendarDay> days) {
    jdbc.sql(
            "DELETE FROM coordination.calendar_day WHERE extract(year FROM date)::int = ANY(:years)")
        .param("years", years.toArray(Integer[]::new))
        .update();
    days.forEach(this::insert);
  }

  /** Replaces the hours of all departments. */
  void replaceHours(Collection<DepartmentHours> hours) {
    jdbc.sql("DELETE FROM coordination.department_hours").update();
    hours.forEach(this::insert);
  }

  private void insert(CalendarDay day) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.calendar_day (date, department, kind, hours, name_en, name_zh)
                VALUES (:date, :department, :kind, :hours, :nameEn, :nameZh)
                """)
            .param("date", day.date())
            .param("department", day.department())
            .param("kind", day.kind().name())
            .param("hours", texts(day.hours()))
            .param("nameEn", day.nameEn())
            .param("nameZh", day.nameZh())
            .update());
  }

  private void insert(DepartmentHours own) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.department_hours (department, weekday, hours)
                VALUES (:department, :weekday, :hours)
                """)
            .param("department", own.department())
            .param("weekday", own.weekday().getValue())
            .param("hours", texts(own.hours()))
            .update());
  }

  private static String[] texts(List<WorkingSpan> spans) {
    return spans.stream().map(WorkingSpan::text).toArray(String[]::new);
  }

  private static List<WorkingSpan> spans(Array texts) throws SQLException {
    return Arrays.stream((String[]) texts.getArray()).map(WorkingSpan::parse).toList();
  }
}
