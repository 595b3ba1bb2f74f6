package org.opscoord.duty;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the file of a roster, whichever kind it is, and finds everything that is wrong with it. */
@Component
class RosterReader {

  /** Bytes of the largest file taken. */
  static final int LARGEST_FILE = 2 * 1024 * 1024;

  private final CsvRosterReader csv;
  private final ICalendarRosterReader calendar;
  private final LocalTimes times;

  RosterReader(CsvRosterReader csv, ICalendarRosterReader calendar, LocalTimes times) {
    this.csv = csv;
    this.calendar = calendar;
    this.times = times;
  }

  /** What was read; the drafts are good when there are no mistakes. */
  record Reading(DraftRules drafts, Shift.Source source, Mistakes mistakes) {}

  Reading read(RosterFile file) {
    var mistakes = new Mistakes();
    var text = decode(file.content(), mistakes).orElse("");
    var isCalendar = text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR");
    List<Draft> drafts = List.of();
    if (mistakes.isEmpty()) {
      drafts = isCalendar ? calendar.read(text, file.roster(), mistakes) : csv.read(text, mistakes);
      if (drafts.isEmpty() && mistakes.isEmpty()) {
        mistakes.add(1, null, "duty.import.file.empty");
      }
    }
    var rules = new DraftRules(drafts);
    judge(rules, file.allowGaps(), mistakes);
    return new Reading(rules, isCalendar ? Shift.Source.ICALENDAR : Shift.Source.CSV, mistakes);
  }

  private void judge(DraftRules rules, boolean allowGaps, Mistakes mistakes) {
    for (var overlap : rules.overlaps()) {
      var draft = overlap.draft();
      mistakes.add(
          draft.line(),
          "from",
          "duty.import.overlap",
          draft.roster().value(),
          times.text(draft.span().from()),
          "" + overlap.earlier().line(),
          times.text(overlap.earlier().span().until()));
    }
    // A line that could not be read leaves a hole of its own: name that line's mistake only.
    if (allowGaps || !mistakes.isEmpty()) {
      return;
    }
    for (var hole : rules.holes()) {
      mistakes.add(
          hole.before().line(),
          "from",
          "duty.import.gap",
          hole.before().roster().value(),
          times.text(hole.span().from()),
          times.text(hole.span().until()));
    }
  }

  private static Optional<String> decode(byte[] content, Mistakes mistakes) {
    if (content.length > LARGEST_FILE) {
      mistakes.add(1, null, "duty.import.file.tooLarge", "2");
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      mistakes.add(1, null, "duty.import.file.encoding");
      return Optional.empty();
    }
  }
}
