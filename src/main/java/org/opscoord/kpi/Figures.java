package org.opscoord.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures out of sums of facts. What was recorded in the last minute may not be in them yet. */
@Service
@Transactional(readOnly = true)
public class Figures {

  /** Figures that are given at once. */
  static final int MOST = 5_000;

  private final RollupRepository repository;
  private final FactReaders readers;

  Figures(RollupRepository repository, FactReaders readers) {
    this.repository = repository;
    this.readers = readers;
  }

  /** What figures are told apart by. */
  public enum By {
    DAY("day::text"),
    DEPARTMENT("department"),
    PROCESS("process"),
    STEP("step");

    private final String column;

    By(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /**
   * What is asked.
   *
   * @param from first day of the company
   * @param until last day, included
   * @param measure null for all
   * @param department null for all
   */
  public record Question(
      LocalDate from,
      LocalDate until,
      By by,
      @Nullable String measure,
      @Nullable String department) {}

  /**
   * One figure.
   *
   * @param part the day, department, process or step; empty for facts of none
   * @param elapsedSeconds mean by the clock
   * @param waitingSeconds mean working time until somebody took it on
   * @param workingSeconds mean working time from then to the end
   * @param onTime share of those with a deadline that kept it; null without any
   * @param value sum of values; null where the measure is a time
   */
  public record Figure(
      String measure,
      String part,
      long facts,
      double elapsedSeconds,
      double waitingSeconds,
      double workingSeconds,
      @Nullable Double onTime,
      @Nullable BigDecimal value) {}

  /**
   * Figures of a period, by measure and part.
   *
   * @throws FactsForbidden unless a coordinator or administrator is acting
   * @throws Refusal when the period ends before it begins
   */
  public List<Figure> of(Question question) {
    readers.require();
    if (question.until().isBefore(question.from())) {
      throw new Refusal(Kind.INVALID, "kpi.period", question.from(), question.until());
    }
    return repository.figures(question);
  }
}
