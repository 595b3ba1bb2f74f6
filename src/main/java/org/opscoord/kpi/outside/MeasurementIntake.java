package org.opscoord.kpi.outside;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.opscoord.kpi.outside.Measurements.Received;
import org.springframework.stereotype.Service;

/** Lets other systems in, and reads what they send. */
@Service
public class MeasurementIntake {

  private final ApiTokens tokens;
  private final CallLimit limit;
  private final MeasurementReader reader;
  private final Measurements measurements;

  MeasurementIntake(
      ApiTokens tokens, CallLimit limit, MeasurementReader reader, Measurements measurements) {
    this.tokens = tokens;
    this.limit = limit;
    this.reader = reader;
    this.measurements = measurements;
  }

  /**
   * Takes a JSON array.
   *
   * @param authorization the header of that name; null without one
   * @param partial whether the good rows are taken although others are not
   * @throws Refusal when the key is not good, it comes too often, or rows are bad
   */
  public Received json(@Nullable String authorization, InputStream content, boolean partial)
      throws IOException {
    return measurements.receive(admitted(authorization), row -> reader.json(content, row), partial);
  }

  /** Takes CSV, in the same way. */
  public Received csv(@Nullable String authorization, InputStream content, boolean partial)
      throws IOException {
    return measurements.receive(admitted(authorization), row -> reader.csv(content, row), partial);
  }

  private ApiToken admitted(@Nullable String authorization) {
    var token = tokens.require(authorization);
    limit.count(token);
    return token;
  }
}
