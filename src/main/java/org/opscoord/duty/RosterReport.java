package org.opscoord.duty;

import java.util.List;

/**
 * What an import does, or would do.
 *
 * @param applied whether it has been done
 * @param rosters what becomes of each roster in the file; empty when there are mistakes
 * @param gaps the holes that were allowed
 * @param mistakes everything that is wrong, by line
 */
public record RosterReport(
    boolean applied, List<Replaced> rosters, List<Gap> gaps, List<RosterMistake> mistakes) {

  /**
   * What replaces a roster for a while.
   *
   * @param period from the first beginning in the file to the last end; what the roster had in it
   *     is gone
   * @param shifts how many there are in it now
   */
  public record Replaced(Roster roster, Span period, int shifts) {}
}
