package org.opscoord.kpi.outside;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what other systems measured: all of it or nothing, unless they want the good rows only. */
@Service
public class Measurements {

  static final int MOST_ROWS = 100_000;
  static final int MOST_PROBLEMS = 100;
  private static final int BATCH = 1_000;

  private final MeasurementRepository repository;
  private final MeasurementRules rules;
  private final Alerts alerts;
  private final Clock clock;

  Measurements(
      MeasurementRepository repository, MeasurementRules rules, Alerts alerts, Clock clock) {
    this.repository = repository;
    this.rules = rules;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** Gives rows one by one. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<MeasurementRow> row) throws IOException;
  }

  /**
   * What became of them.
   *
   * @param source whose key it was
   * @param known rows that had been sent before
   * @param problems of rows that were left out; at most a hundred are named
   */
  public record Received(String source, int rows, int added, int known, List<Problem> problems) {}

  /** Rows that were not taken, each with its reason. */
  static final class MeasurementsRefused extends Refusal {
    private final transient List<Problem> problems;

    MeasurementsRefused(List<Problem> problems) {
      super(Kind.INVALID, "kpi.measurement.refused", problems.size());
      this.problems = List.copyOf(problems);
    }

    @Override
    public List<Problem> problems() {
      return problems;
    }
  }

  /**
   * Takes rows in one transaction. Sending the same rows again changes nothing.
   *
   * @param partial whether the good rows are taken although others are not
   * @throws Refusal when there are bad rows and {@code partial} is false, or too many rows
   */
  @Transactional(rollbackFor = IOException.class)
  public Received receive(ApiToken token, Rows rows, boolean partial) throws IOException {
    var intake = new Intake(token);
    rows.each(intake::take);
    intake.flush();
    if (!partial && !intake.problems.isEmpty()) {
      throw new MeasurementsRefused(intake.problems);
    }
    intake.newest.values().forEach(alerts::measured);
    return new Received(
        token.source(),
        intake.rows,
        intake.added,
        intake.good - intake.added,
        List.copyOf(intake.problems));
  }

  private final class Intake {
    private final ApiToken token;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Measured> waiting = new LinkedHashMap<>();
    private final Map<String, Measured> newest = new LinkedHashMap<>();
    private int rows;
    private int good;
    private int added;

    Intake(ApiToken token) {
      this.token = token;
    }

    void take(MeasurementRow row) {
      if (++rows > MOST_ROWS) {
        throw new Refusal(Refusal.Kind.INVALID, "kpi.measurement.many", MOST_ROWS);
      }
      rules.read(row, token, this::problem).ifPresent(measured -> keep(row, measured));
      if (waiting.size() >= BATCH) {
        flush();
      }
    }

    private void keep(MeasurementRow row, Measured measured) {
      var twice = waiting.putIfAbsent(measured.key(), measured);
      if (twice != null && !twice.equals(measured)) {
        problem(Problem.of(Long.toString(row.number()), "kpi.measurement.twice", measured.key()));
      }
    }

    private void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      var batch = List.copyOf(waiting.values());
      waiting.clear();
      var different = repository.different(token.source(), batch);
      different.forEach(key -> problem(Problem.of(key, "kpi.measurement.different", key)));
      good += batch.size() - different.size();
      added += repository.insert(token.source(), batch, clock.instant());
      batch.forEach(
          measured ->
              newest.merge(
                  measured.measure() + " " + measured.department(),
                  measured,
                  (one, other) -> other.at().isBefore(one.at()) ? one : other));
    }

    private void problem(Problem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }
  }
}
