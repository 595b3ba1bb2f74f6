package org.opscoord.kpi.outside;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** What a row must be. */
@Component
class MeasurementRules {

  private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final int LONGEST_KEY = 100;
  private static final int MOST_DIGITS = 15;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final Directory directory;
  private final Clock clock;

  MeasurementRules(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  static void requireMeasure(String measure) {
    if (!MEASURE.matcher(measure).matches()) {
      throw new Refusal(Kind.INVALID, "kpi.measurement.measure");
    }
  }

  /** The measurement; empty when its problems were told. */
  Optional<Measured> read(MeasurementRow row, ApiToken token, Consumer<Problem> problems) {
    var where = Long.toString(row.number());
    var key = row.key();
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
      problems.accept(Problem.of(where, "kpi.measurement.key", LONGEST_KEY));
      return Optional.empty();
    }
    var measure = row.measure();
    if (measure == null || !MEASURE.matcher(measure).matches()) {
      problems.accept(Problem.of(where, "kpi.measurement.measure"));
      return Optional.empty();
    }
    if (!token.allows(measure)) {
      problems.accept(Problem.of(where, "kpi.measurement.scope", measure));
      return Optional.empty();
    }
    var department = row.department();
    if (department == null || !isKnown(department)) {
      problems.accept(
          Problem.of(where, "kpi.department.unknown", department == null ? "" : department));
      return Optional.empty();
    }
    var at = at(row.at());
    if (at.isEmpty()) {
      problems.accept(Problem.of(where, "kpi.measurement.at"));
      return Optional.empty();
    }
    var value = value(row.value());
    if (value.isEmpty()) {
      problems.accept(Problem.of(where, "kpi.measurement.value"));
      return Optional.empty();
    }
    return Optional.of(new Measured(key, measure, department, at.get(), value.get()));
  }

  private boolean isKnown(String department) {
    return DepartmentId.isValid(department)
        && directory.department(new DepartmentId(department)).isPresent();
  }

  private Optional<Instant> at(@Nullable String text) {
    try {
      var at = text == null ? null : OffsetDateTime.parse(text).toInstant();
      return Optional.ofNullable(at)
          .filter(it -> !it.isBefore(EARLIEST))
          .filter(it -> it.isBefore(clock.instant().plus(CLOCKS_DIFFER)));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> value(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(BigDecimal::new)
          .filter(it -> it.precision() <= MOST_DIGITS && Math.abs(it.scale()) <= MOST_DIGITS);
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }
}
