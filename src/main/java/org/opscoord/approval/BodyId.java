package org.opscoord.approval;

/** A body of a stage of a round. */
public record BodyId(long value) {

  /**
   * Reads an id as it stands in process variables.
   *
   * @throws NumberFormatException for anything else
   */
  public static BodyId parse(String text) {
    return new BodyId(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
