package org.opscoord.decision;

/**
 * Something the options are judged by.
 *
 * @param weight share in 100
 */
public record Criterion(String name, int weight) {

  static Criterion of(Fields row) {
    return new Criterion(row.text("name"), row.whole("weight"));
  }
}
