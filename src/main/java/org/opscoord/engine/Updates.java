package org.opscoord.engine;

/** Checks how many rows a statement touched, so that a lost or doubled write fails at once. */
public final class Updates {

  private Updates() {}

  /**
   * Exactly one row.
   *
   * @throws IllegalStateException for any other count
   */
  public static void one(int rows) {
    exactly(1, rows);
  }

  /**
   * Exactly that many rows.
   *
   * @throws IllegalStateException for any other count
   */
  public static void exactly(int expected, int rows) {
    if (rows != expected) {
      throw new IllegalStateException(
          "Expected to write %d rows but wrote %d".formatted(expected, rows));
    }
  }
}
