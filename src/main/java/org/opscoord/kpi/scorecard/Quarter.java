package org.opscoord.kpi.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.kpi.indicator.Period;

/**
 * Three months of the company.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final int MONTHS = 3;

  /**
   * As people write it, for example {@code 2026-Q1}.
   *
   * @throws Refusal for another text
   */
  public static Quarter of(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches() || parts.group(1).compareTo("1970") < 0) {
      throw new Refusal(Kind.INVALID, "kpi.quarter", text);
    }
    return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** That in which a day of the company lies. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + MONTHS - 1) / MONTHS);
  }

  public Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  /** Its three months. */
  public Period period() {
    var last = YearMonth.of(year, number * MONTHS);
    return new Period(last.minusMonths(MONTHS - 1L), last);
  }

  /** The first day after it. */
  public LocalDate end() {
    return period().until().plusMonths(1).atDay(1);
  }

  @Override
  public String toString() {
    return "%d-Q%d".formatted(year, number);
  }
}
