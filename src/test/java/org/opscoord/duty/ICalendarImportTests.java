package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opscoord.duty.Rosters.at;
import static org.opscoord.duty.Rosters.calendar;
import static org.opscoord.duty.Rosters.span;
import static org.opscoord.duty.Rosters.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.demo.DemoDirectory;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@Transactional
class ICalendarImportTests {

  private static final Roster QUALITY = new Roster("quality");

  @Autowired RosterImport rosters;
  @Autowired ShiftRepository shifts;
  @Autowired DirectoryImport directory;
  @Autowired TestClock.Time time;
  @Autowired Texts texts;

  private Instant before = TestClock.START;

  @BeforeEach
  void atTheBeginningOfMarch() {
    before = time.instant();
    time.set(TestClock.START);
  }

  @AfterEach
  void backToNow() {
    time.set(before);
  }

  @Test
  void attendeesSummariesAndAllKindsOfTimesAreUnderstood() {
    rosters.run(calendar("week-of-executives.ics", "executive"));

    assertThat(shifts.in(Roster.EXECUTIVE, span("2026-03-01T00:00", "2026-04-01T00:00")))
        .extracting(shift -> shift.person().value(), Shift::span, Shift::source)
        .containsExactly(
            tuple("zhao.min", span("2026-03-09T09:00", "2026-03-12T09:00"), Shift.Source.ICALENDAR),
            tuple("li.na", span("2026-03-12T09:00", "2026-03-16T09:00"), Shift.Source.ICALENDAR),
            tuple(
                "zhao.min", span("2026-03-16T09:00", "2026-03-17T09:00"), Shift.Source.ICALENDAR));
  }

  @Test
  void whatRecursIsFollowedForAYearAndOneTimeOfItMayBeReplaced() {
    var report = rosters.run(calendar("alternating-weeks.ics", null));

    assertThat(report.rosters())
        .containsExactly(
            new RosterReport.Replaced(
                new Roster("production"), span("2026-03-02T09:00", "2027-03-08T09:00"), 53));
    assertThat(shifts.in(new Roster("production"), span("2026-03-02T09:00", "2026-03-30T09:00")))
        .extracting(shift -> shift.person().value(), shift -> shift.span().from())
        .containsExactly(
            tuple("zheng.kai", at("2026-03-02T09:00")),
            tuple("xie.dong", at("2026-03-09T09:00")),
            tuple("zheng.kai", at("2026-03-16T09:00")),
            tuple("song.jia", at("2026-03-23T09:00")));
  }

  @Test
  void wholeDaysAreThoseOfTheCompany() {
    rosters.run(calendar("whole-days.ics", "quality"));

    assertThat(shifts.in(QUALITY, span("2026-04-01T00:00", "2026-04-30T00:00")))
        .extracting(shift -> shift.person().value(), Shift::span)
        .containsExactly(
            tuple("tang.yu", span("2026-04-01T00:00", "2026-04-03T00:00")),
            tuple("dong.xue", span("2026-04-03T00:00", "2026-04-04T00:00")),
            tuple("dong.xue", span("2026-04-04T00:00", "2026-04-05T00:00")),
            tuple("tang.yu", span("2026-04-05T00:00", "2026-04-06T00:00")),
            tuple("dong.xue", span("2026-04-06T00:00", "2026-04-07T00:00")));
  }

  @Test
  void aShiftFromNineToNineStaysSoWhenTheClocksOfItsZoneArePutForward() {
    rosters.run(calendar("berlin.ics", "quality"));

    assertThat(shifts.in(QUALITY, span("2026-03-20T00:00", "2026-05-01T00:00")))
        .extracting(Shift::span)
        .containsExactly(
            new Span(Instant.parse("2026-03-23T08:00:00Z"), Instant.parse("2026-03-30T07:00:00Z")),
            new Span(Instant.parse("2026-03-30T07:00:00Z"), Instant.parse("2026-04-06T07:00:00Z")),
            new Span(Instant.parse("2026-04-06T07:00:00Z"), Instant.parse("2026-04-13T07:00:00Z")));
  }

  @Test
  void everyMistakeIsNamedByTheLineOfItsEvent() {
    assertThat(rosters.preview(calendar("mistakes.ics", "executive")).mistakes())
        .extracting(RosterMistake::line, RosterMistake::column, RosterMistake::messageKey)
        .containsExactly(
            tuple(6L, "DTSTART", "duty.import.calendar.unreadable"),
            tuple(12L, "TZID", "duty.import.calendar.zone"),
            tuple(13L, "TZID", "duty.import.calendar.zone"),
            tuple(16L, "DTEND", "duty.import.calendar.noEnd"),
            tuple(21L, "DTEND", "duty.import.until.before"),
            tuple(27L, "ATTENDEE", "duty.import.person.unknown"),
            tuple(33L, "ATTENDEE", "duty.import.calendar.attendees"),
            tuple(40L, "RRULE", "duty.import.calendar.tooOften"),
            tuple(47L, "DTSTART", "duty.import.calendar.noStart"),
            tuple(56L, "RRULE", "duty.import.calendar.unreadable"));
  }

  @Test
  void aCalendarThatNamesNoRosterIsForNone() {
    assertThat(rosters.preview(calendar("berlin.ics", null)).mistakes())
        .extracting(RosterMistake::messageKey)
        .containsExactly("duty.import.calendar.noRoster");
    assertThat(rosters.preview(calendar("berlin.ics", "moon")).mistakes())
        .extracting(this::sentence)
        .containsExactly(
            "There is no roster \"moon\". Write executive, or the id of a department.");
  }

  @Test
  void aNameThatTwoPeopleBearNamesNobody() {
    var people = new String(DemoDirectory.read(DirectoryFile.PEOPLE), StandardCharsets.UTF_8);
    directory.run(
        new DirectoryFiles(
            Map.of(
                DirectoryFile.PEOPLE,
                (people + "li.na.2,李娜,,sales,,,\n").getBytes(StandardCharsets.UTF_8))));

    assertThat(rosters.preview(calendar("week-of-executives.ics", "executive")).mistakes())
        .extracting(RosterMistake::line, this::sentence)
        .containsExactly(
            tuple(20L, "More than one person is known as \"李娜\". Write the id instead."));
  }

  @Test
  void aFewRulesThatStandForTensOfThousandsOfShiftsAreRefused() {
    var hourly =
        """
        BEGIN:VEVENT
        DTSTART:20260305T000000Z
        DURATION:PT1H
        RRULE:FREQ=HOURLY
        SUMMARY:tang.yu
        END:VEVENT
        """;
    var file = text("BEGIN:VCALENDAR\n" + hourly.repeat(1_000) + "END:VCALENDAR\n", "quality");

    assertThat(rosters.preview(file).mistakes())
        .extracting(this::sentence)
        .containsExactly(
            "Up to this event the calendar has more than 20000 shifts. Import it in parts.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z",
        "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260305T000000Z\nDTEND:20260306T000000Z\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:tang.yu\nEND:VEVENT\n"
            + "END:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:00010101T000000Z\nDTEND:99991231T000000Z\n"
            + "RRULE:FREQ=HOURLY\nSUMMARY:tang.yu\nEND:VEVENT\nEND:VCALENDAR"
      })
  void aCalendarThatMakesNoSenseIsRefusedWithASentence(String content) {
    assertThat(rosters.preview(text(content, "quality")).mistakes())
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(sentence(mistake)).isNotBlank());
  }

  private String sentence(RosterMistake mistake) {
    return texts.text(Locale.ENGLISH, mistake.messageKey(), mistake.arguments().toArray());
  }
}
