package org.opscoord.approval;

import java.util.Optional;

/** A seat of a body of a round; also the {@code part} of the vote's task. */
public record SeatId(long value) {

  /**
   * Reads an id as it stands in process variables and addresses.
   *
   * @throws NumberFormatException for anything else
   */
  public static SeatId parse(String text) {
    return new SeatId(Long.parseLong(text));
  }

  /** Reads what somebody typed; empty when it is no id. */
  public static Optional<SeatId> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (NumberFormatException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
