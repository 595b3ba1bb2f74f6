package org.opscoord.duty;

import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.duty.ICalendarEvents.Event;
import org.springframework.stereotype.Component;

/**
 * Reads a roster from iCalendar. The person is the one attendee, known by the mail address; without
 * an attendee, the one whose id or name is the event's summary. A UID names the event and never a
 * person. The roster is the event's first category, unless the whole file is for one roster.
 * Cancelled events are left out.
 */
@Component
class ICalendarRosterReader {

  /** Shifts of the largest calendar taken: a rule of a few letters may stand for thousands. */
  private static final int MOST = 20_000;

  private final RosterChecks checks;
  private final Directory directory;
  private final LocalTimes times;
  private final Clock clock;

  ICalendarRosterReader(RosterChecks checks, Directory directory, LocalTimes times, Clock clock) {
    this.checks = checks;
    this.directory = directory;
    this.times = times;
    this.clock = clock;
  }

  List<Draft> read(String text, @Nullable String forRoster, Mistakes mistakes) {
    var events = ICalendarEvents.in(text, times.zone(), mistakes);
    var occurrences = new Occurrences(events, times.zone(), clock.instant());
    var drafts = new ArrayList<Draft>();
    for (var event : events) {
      if (!isCancelled(event.content())) {
        drafts.addAll(drafts(event, forRoster, occurrences, mistakes));
      }
      if (drafts.size() > MOST) {
        mistakes.add(event.line(), null, "duty.import.calendar.tooMany", "" + MOST);
        return List.of();
      }
    }
    return drafts;
  }

  private List<Draft> drafts(
      Event event, @Nullable String forRoster, Occurrences occurrences, Mistakes mistakes) {
    var roster = roster(event, forRoster, mistakes);
    var person =
        person(event, mistakes)
            .flatMap(
                id ->
                    checks.person(
                        event.line(), "ATTENDEE", roster.orElse(null), id.value(), mistakes));
    var spans =
        occurrences.of(event, mistakes).stream()
            .flatMap(
                time ->
                    checks
                        .span(event.line(), "DTEND", time.from(), time.until(), mistakes)
                        .stream())
            .toList();
    return roster.isEmpty() || person.isEmpty()
        ? List.of()
        : spans.stream()
            .map(span -> new Draft(event.line(), roster.get(), person.get(), span))
            .toList();
  }

  private Optional<Roster> roster(Event event, @Nullable String forRoster, Mistakes mistakes) {
    var named =
        Optional.ofNullable(forRoster)
            .or(
                () ->
                    event.content().getCategories().stream()
                        .flatMap(categories -> categories.getValues().stream())
                        .findFirst());
    if (named.isEmpty()) {
      mistakes.add(event.line(), "CATEGORIES", "duty.import.calendar.noRoster");
    }
    return named.flatMap(name -> checks.roster(event.line(), "CATEGORIES", name, mistakes));
  }

  private Optional<PersonId> person(Event event, Mistakes mistakes) {
    var attendees = event.content().getAttendees();
    if (attendees.size() > 1) {
      mistakes.add(
          event.line(), "ATTENDEE", "duty.import.calendar.attendees", "" + attendees.size());
      return Optional.empty();
    }
    return attendees.isEmpty()
        ? bySummary(event, mistakes)
        : byAddress(event.line(), attendees.get(0), mistakes);
  }

  private Optional<PersonId> byAddress(long line, Attendee attendee, Mistakes mistakes) {
    var address = Objects.requireNonNullElse(attendee.getEmail(), "").toLowerCase(Locale.ROOT);
    var known =
        directory.people().stream()
            .filter(person -> address.equalsIgnoreCase(person.email()))
            .toList();
    return only(line, "ATTENDEE", known, address, mistakes);
  }

  private Optional<PersonId> bySummary(Event event, Mistakes mistakes) {
    var summary =
        event.content().getSummary() == null
            ? ""
            : Objects.requireNonNullElse(event.content().getSummary().getValue(), "").strip();
    var known =
        directory.people().stream()
            .filter(person -> person.id().value().equals(summary) || person.name().equals(summary))
            .toList();
    return known.isEmpty() && PersonId.isValid(summary)
        ? Optional.of(new PersonId(summary))
        : only(event.line(), "SUMMARY", known, summary, mistakes);
  }

  private static Optional<PersonId> only(
      long line, String property, List<Person> known, String text, Mistakes mistakes) {
    if (known.size() == 1) {
      return Optional.of(known.get(0).id());
    }
    mistakes.add(
        line,
        property,
        known.isEmpty() ? "duty.import.person.unknown" : "duty.import.person.several",
        text);
    return Optional.empty();
  }

  private static boolean isCancelled(VEvent event) {
    return event.getStatus() != null && event.getStatus().isCancelled();
  }
}
