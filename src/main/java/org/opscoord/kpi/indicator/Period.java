package org.opscoord.kpi.indicator;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;

/**
 * Months of the company, both included.
 *
 * @throws Refusal when it ends before it begins, or is longer than ten years
 */
public record Period(YearMonth from, YearMonth until) {

  private static final YearMonth FIRST = YearMonth.of(1970, 1);
  private static final YearMonth LAST = YearMonth.of(2999, 12);
  private static final int LONGEST_MONTHS = 120;

  public Period {
    check(from);
    check(until);
    if (until.isBefore(from)) {
      throw new Refusal(Kind.INVALID, "kpi.period", from, until);
    }
    if (from.until(until, ChronoUnit.MONTHS) >= LONGEST_MONTHS) {
      throw new Refusal(Kind.INVALID, "kpi.period.long", LONGEST_MONTHS / 12);
    }
  }

  static void check(YearMonth month) {
    if (month.isBefore(FIRST) || month.isAfter(LAST)) {
      throw new Refusal(Kind.INVALID, "kpi.month", month, FIRST, LAST);
    }
  }
}
