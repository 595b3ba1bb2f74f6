package org.opscoord.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExceptionsTests {

  private static final List<WorkingSpan> USUAL = List.of(WorkingSpan.parse("09:00-17:00"));
  private static final List<WorkingSpan> EARLY = List.of(WorkingSpan.parse("06:00-14:00"));
  private static final DayPlan WEEK =
      DayPlan.weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), USUAL);

  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 10);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 11);

  @Test
  void aHolidayIsNotWorkedAndAMakeUpWorkdayIs() {
    var company =
        new Exceptions(List.of(holiday(null, THURSDAY), workday(null, SATURDAY)), List.of())
            .company(WEEK, WEEK);

    assertThat(company.on(THURSDAY)).isEmpty();
    assertThat(company.on(SATURDAY)).isEqualTo(USUAL);
    assertThat(company.on(SUNDAY)).isEmpty();
  }

  @Test
  void aDepartmentKeepsItsHoursAndFollowsTheHolidaysOfTheCompany() {
    var exceptions =
        new Exceptions(
            List.of(holiday(null, THURSDAY), workday(null, SATURDAY)),
            List.of(
                new DepartmentHours("production", DayOfWeek.FRIDAY, EARLY),
                new DepartmentHours("production", DayOfWeek.SUNDAY, EARLY)));
    var production = exceptions.department("production", WEEK, exceptions.company(WEEK, WEEK));

    assertThat(production.on(THURSDAY)).isEmpty();
    assertThat(production.on(THURSDAY.plusDays(1))).isEqualTo(EARLY);
    assertThat(production.on(SATURDAY)).isEqualTo(USUAL);
    assertThat(production.on(SUNDAY)).isEqualTo(EARLY);
    assertThat(exceptions.has("production")).isTrue();
    assertThat(exceptions.has("sales")).isFalse();
  }

  @Test
  void aDepartmentsOwnDayOverrulesTheCompanys() {
    var exceptions =
        new Exceptions(
            List.of(
                holiday(null, THURSDAY),
                new CalendarDay(THURSDAY, "sales", CalendarDay.Kind.WORKDAY, EARLY, "Fair", "展会"),
                holiday("sales", THURSDAY.plusDays(1))),
            List.of());
    var sales = exceptions.department("sales", WEEK, exceptions.company(WEEK, WEEK));

    assertThat(sales.on(THURSDAY)).isEqualTo(EARLY);
    assertThat(sales.on(THURSDAY.plusDays(1))).isEmpty();
  }

  @Test
  void otherCountriesHaveTheirComputedHolidaysUnlessADayIsLoaded() {
    var germany = new NationalHolidays("DE").without(WEEK);
    var unity = LocalDate.of(2028, 10, 3);

    assertThat(germany.on(unity)).isEmpty();
    assertThat(germany.on(unity.plusDays(1))).isEqualTo(USUAL);
    assertThat(
            new Exceptions(
                    List.of(
                        new CalendarDay(
                            unity, null, CalendarDay.Kind.WORKDAY, EARLY, "Stocktaking", "盘点")),
                    List.of())
                .company(WEEK, germany)
                .on(unity))
        .isEqualTo(EARLY);
  }

  @Test
  void anUnknownCountryIsRefusedWithWhatToSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NationalHolidays("Atlantis"))
        .withMessageContaining("opscoord.calendar.country");
  }

  private static CalendarDay holiday(@Nullable String department, LocalDate date) {
    return new CalendarDay(date, department, CalendarDay.Kind.HOLIDAY, List.of(), "Holiday", "假日");
  }

  private static CalendarDay workday(@Nullable String department, LocalDate date) {
    return new CalendarDay(date, department, CalendarDay.Kind.WORKDAY, List.of(), "Make-up", "调休");
  }
}
