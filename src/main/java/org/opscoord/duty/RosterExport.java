package org.opscoord.duty;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Attendee;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the shifts that are not over as files that can be imported again. */
@Service
@Transactional(readOnly = true)
public class RosterExport {

  private final ShiftRepository shifts;
  private final Directory directory;
  private final LocalTimes times;
  private final Clock clock;

  RosterExport(ShiftRepository shifts, Directory directory, LocalTimes times, Clock clock) {
    this.shifts = shifts;
    this.directory = directory;
    this.times = times;
    this.clock = clock;
  }

  /**
   * As CSV. Ids and times hold nothing that a spreadsheet would take for a formula.
   *
   * @param roster only this one; null for all
   */
  public byte[] csv(@Nullable String roster) {
    var header = CSVFormat.RFC4180.format(CsvRosterReader.COLUMNS.toArray());
    return shifts(roster).stream()
        .map(
            shift ->
                CSVFormat.RFC4180.format(
                    shift.roster(),
                    shift.person(),
                    times.cell(shift.span().from()),
                    times.cell(shift.span().until())))
        .collect(Collectors.joining("\r\n", "\uFEFF" + header + "\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * As a calendar: an event for each shift, with the person as attendee and the roster as category.
   *
   * @param roster only this one; null for all
   */
  public byte[] iCalendar(@Nullable String roster) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Operations Coordination//Duty//EN");
    shifts(roster).forEach(shift -> calendar.addEvent(event(shift)));
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private VEvent event(Shift shift) {
    var event = new VEvent();
    event.setUid("shift-%d@operations-coordination".formatted(shift.id()));
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setDateStart(Date.from(shift.span().from()));
    event.setDateEnd(Date.from(shift.span().until()));
    event.addCategories(shift.roster().value());
    var email = directory.person(shift.person()).map(Person::email);
    event.setSummary(email.isPresent() ? directory.nameOf(shift.person()) : shift.person().value());
    email.ifPresent(
        address -> event.addAttendee(new Attendee(directory.nameOf(shift.person()), address)));
    return event;
  }

  private List<Shift> shifts(@Nullable String roster) {
    return shifts.endingAfter(clock.instant()).stream()
        .filter(shift -> roster == null || Objects.equals(roster, shift.roster().value()))
        .toList();
  }
}
