package org.opscoord.duty;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over rosters from a file. Between the first beginning and the last end that the file has
 * for a roster, the roster becomes what the file says; before and after, it stays. All or nothing.
 * Imports and swaps of one roster wait for each other.
 */
@Service
public class RosterImport {

  private static final Logger log = LoggerFactory.getLogger(RosterImport.class);

  private final RosterReader reader;
  private final ShiftRepository shifts;

  RosterImport(RosterReader reader, ShiftRepository shifts) {
    this.reader = reader;
    this.shifts = shifts;
  }

  /** Says what {@link #run} would do, or everything that is wrong with the file. */
  @Transactional(readOnly = true)
  public RosterReport preview(RosterFile file) {
    var reading = reader.read(file);
    return reading.mistakes().isEmpty()
        ? report(false, reading)
        : new RosterReport(false, List.of(), List.of(), reading.mistakes().inOrder());
  }

  /**
   * Imports the file.
   *
   * @throws RosterRefused when there is a mistake in it
   */
  @Transactional
  public RosterReport run(RosterFile file) {
    var reading = reader.read(file);
    if (!reading.mistakes().isEmpty()) {
      throw new RosterRefused(reading.mistakes().inOrder());
    }
    // In the order of their names, so that no two imports wait for each other.
    reading.drafts().rosters().keySet().forEach(shifts::lock);
    reading
        .drafts()
        .rosters()
        .forEach((roster, drafts) -> replace(roster, drafts, reading.source()));
    var report = report(true, reading);
    log.info("Duty rosters imported: {}", report.rosters());
    return report;
  }

  private void replace(Roster roster, List<Draft> drafts, Shift.Source source) {
    var period = period(drafts);
    shifts.in(roster, period).forEach(shift -> shifts.cut(shift, period));
    drafts.forEach(draft -> shifts.insert(roster, draft.person(), draft.span(), source));
  }

  private static RosterReport report(boolean applied, RosterReader.Reading reading) {
    return new RosterReport(
        applied,
        reading.drafts().rosters().entrySet().stream().map(RosterImport::replaced).toList(),
        reading.drafts().holes().stream().map(DraftRules.Hole::gap).toList(),
        List.of());
  }

  private static RosterReport.Replaced replaced(Map.Entry<Roster, List<Draft>> roster) {
    return new RosterReport.Replaced(
        roster.getKey(), period(roster.getValue()), roster.getValue().size());
  }

  private static Span period(List<Draft> drafts) {
    return Span.around(drafts.stream().map(Draft::span).toList());
  }
}
