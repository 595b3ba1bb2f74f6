package org.opscoord.duty;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Finds the events of an iCalendar file, each with its line, which the parser does not keep. */
final class ICalendarEvents {

  private static final Set<String> READ =
      Set.of(
          "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "ATTENDEE");

  /** The parser's number for a time zone that the file does not define and nobody knows. */
  private static final int ZONE_UNKNOWN = 38;

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final List<String> lines;
  private final List<Integer> begins = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Integer> unreadable = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private ICalendarEvents(String text) {
    this.lines = text.lines().toList();
    for (var line = 1; line <= lines.size(); line++) {
      var word = lines.get(line - 1).strip();
      if (word.equalsIgnoreCase("BEGIN:VEVENT")) {
        begins.add(line);
      } else if (word.equalsIgnoreCase("END:VEVENT")) {
        ends.add(line);
      }
    }
  }

  /**
   * An event.
   *
   * @param line where it begins
   */
  record Event(long line, VEvent content, TimezoneInfo zones) {}

  /** The events that can be read; what cannot is among the mistakes. */
  static List<Event> in(String text, ZoneId zone, Mistakes mistakes) {
    var file = new ICalendarEvents(text);
    if (file.begins.size() != file.ends.size()) {
      mistakes.add(1, null, "duty.import.calendar.cut");
      return List.of();
    }
    file.read(text, zone, mistakes);
    return file.events.stream().filter(event -> !file.isSpoilt(event)).toList();
  }

  private void read(String text, ZoneId zone, Mistakes mistakes) {
    try (var reader = new ICalReader(text)) {
      reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
      for (ICalendar part = reader.readNext(); part != null; part = reader.readNext()) {
        for (var event : part.getEvents()) {
          events.add(new Event(lineOf(events.size()), event, part.getTimezoneInfo()));
        }
        reader.getWarnings().forEach(warning -> note(warning, mistakes));
      }
    } catch (IOException unreadable) {
      mistakes.add(1, null, "duty.import.calendar.cut");
    }
  }

  private void note(ParseWarning warning, Mistakes mistakes) {
    var line = warning.getLineNumber();
    if (Integer.valueOf(ZONE_UNKNOWN).equals(warning.getCode())) {
      noteZone(warning, mistakes);
    } else if (line != null && READ.contains(String.valueOf(warning.getPropertyName()))) {
      unreadable.add(line);
      mistakes.add(line, warning.getPropertyName(), "duty.import.calendar.unreadable", text(line));
    }
  }

  private void noteZone(ParseWarning warning, Mistakes mistakes) {
    var quoted = QUOTED.matcher(String.valueOf(warning.getMessage()));
    var zone = quoted.find() ? quoted.group(1) : "?";
    for (var line = 1; line <= lines.size(); line++) {
      if (text(line).contains("TZID=" + zone) || text(line).contains("TZID=\"" + zone)) {
        unreadable.add(line);
        mistakes.add(line, "TZID", "duty.import.calendar.zone", zone);
      }
    }
  }

  private String text(int line) {
    return lines.get(Math.min(line, lines.size()) - 1);
  }

  private long lineOf(int event) {
    return event < begins.size() ? begins.get(event) : 1;
  }

  private boolean isSpoilt(Event event) {
    var index = begins.indexOf((int) event.line());
    var end = index < 0 ? Integer.MAX_VALUE : ends.get(index);
    return unreadable.stream().anyMatch(line -> line >= event.line() && line <= end);
  }
}
