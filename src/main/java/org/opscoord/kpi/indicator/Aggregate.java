package org.opscoord.kpi.indicator;

/** What of the facts of a measure is added up. */
public enum Aggregate {
  /** How many there are. */
  FACTS("facts"),
  /** Seconds by the clock. */
  ELAPSED("elapsed_seconds"),
  /** Seconds of working time until somebody took it on. */
  WAITING("waiting_seconds"),
  /** Seconds of working time from then to the end. */
  WORKING("working_seconds"),
  /** Seconds of working time from beginning to end. */
  HELD("waiting_seconds + working_seconds"),
  /** How many had a deadline that was kept or missed. */
  WITH_DEADLINE("with_deadline"),
  /** How many kept it. */
  ON_TIME("on_time"),
  /** How many carry a value. */
  VALUES("values_counted"),
  /** Their values. */
  VALUE_SUM("value_sum");

  private final String column;

  Aggregate(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  boolean isTime() {
    return switch (this) {
      case ELAPSED, WAITING, WORKING, HELD -> true;
      default -> false;
    };
  }
}
