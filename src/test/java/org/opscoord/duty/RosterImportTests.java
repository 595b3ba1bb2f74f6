package org.opscoord.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opscoord.duty.Rosters.allowingGaps;
import static org.opscoord.duty.Rosters.at;
import static org.opscoord.duty.Rosters.csv;
import static org.opscoord.duty.Rosters.span;
import static org.opscoord.duty.Rosters.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.OperationsTest;
import org.opscoord.demo.DemoDirectory;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OperationsTest
@Transactional
class RosterImportTests {

  private static final Roster PRODUCTION = new Roster("production");

  @Autowired RosterImport rosters;
  @Autowired RosterExport export;
  @Autowired ShiftRepository shifts;
  @Autowired DutyRoster duty;
  @Autowired DirectoryImport directory;
  @Autowired RosterChecks checks;
  @Autowired Texts texts;

  @Test
  void theFileBecomesTheRosterAndADryRunOnlySaysSo() {
    var file =
        csv(
            "executive,zhao.min,2026-05-04T09:00,2026-05-11T09:00",
            "executive,li.na,2026-05-11 09:00,2026-05-18 09:00",
            "production,zheng.kai,2026-05-04T08:00,2026-05-05T08:00");

    var preview = rosters.preview(file);
    assertThat(preview.applied()).isFalse();
    assertThat(duty.executiveAt(at("2026-05-12T10:00"))).isEmpty();
    var report = rosters.run(file);

    assertThat(report.applied()).isTrue();
    assertThat(report.rosters())
        .isEqualTo(preview.rosters())
        .containsExactly(
            new RosterReport.Replaced(
                Roster.EXECUTIVE, span("2026-05-04T09:00", "2026-05-18T09:00"), 2),
            new RosterReport.Replaced(PRODUCTION, span("2026-05-04T08:00", "2026-05-05T08:00"), 1));
    assertThat(duty.executiveAt(at("2026-05-11T08:59")).orElseThrow()).hasToString("zhao.min");
    assertThat(duty.executiveAt(at("2026-05-11T09:00")).orElseThrow()).hasToString("li.na");
  }

  @Test
  void anImportReplacesItsPeriodAndLeavesWhatLiesAroundIt() {
    rosters.run(csv("production,zheng.kai,2026-05-04T08:00,2026-05-11T08:00"));
    rosters.run(
        csv(
            "production,song.jia,2026-05-06T08:00,2026-05-07T08:00",
            "production,xie.dong,2026-05-07T08:00,2026-05-08T08:00"));

    assertThat(shifts.in(PRODUCTION, span("2026-05-01T00:00", "2026-06-01T00:00")))
        .extracting(shift -> shift.person().value(), Shift::span)
        .containsExactly(
            tuple("zheng.kai", span("2026-05-04T08:00", "2026-05-06T08:00")),
            tuple("song.jia", span("2026-05-06T08:00", "2026-05-07T08:00")),
            tuple("xie.dong", span("2026-05-07T08:00", "2026-05-08T08:00")),
            tuple("zheng.kai", span("2026-05-08T08:00", "2026-05-11T08:00")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moon,tang.yu,2026-05-04T09:00,2026-05-05T09:00 | roster | There is no roster \"moon\".",
        "quality,no.body,2026-05-04T09:00,2026-05-05T09:00 | person | Nobody who works here",
        "quality,No Body,2026-05-04T09:00,2026-05-05T09:00 | person | Nobody who works here",
        "executive,tang.yu,2026-05-04T09:00,2026-05-05T09:00 | person | \"tang.yu\" does not have",
        "quality,tang.yu,2026-05-04,2026-05-05T09:00 | from | \"2026-05-04\" is not a time.",
        "quality,tang.yu,2026-02-30T09:00,2026-05-05T09:00 | from | \"2026-02-30T09:00\" is not",
        "quality,tang.yu,2026-05-04T09:00, | until | \"\" is not a time.",
        "quality,tang.yu,2026-05-05T09:00,2026-05-04T09:00 | until | The shift does not end after",
        "quality,tang.yu,2026-05-05T09:00,2026-05-05T09:00 | until | The shift does not end after",
        "quality,tang.yu,0026-05-05T09:00,2026-05-05T09:00 | until | This lies outside the years",
        "quality,tang.yu,2026-05-04T09:00,2026-05-05T09:00,x | | The line has more than 4 cells.",
      })
  void eachMistakeIsNamedByLineAndColumn(String line, String column, String sentence) {
    var report = rosters.preview(csv("quality,tang.yu,2026-04-01T09:00,2026-04-02T09:00", line));

    assertThat(report.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(3);
              assertThat(mistake.column()).isEqualTo(column);
              assertThat(sentence(mistake)).startsWith(sentence);
            });
    assertThat(report.rosters()).isEmpty();
  }

  @Test
  void everyMistakeOfAFileIsListedAndNothingOfItIsImported() {
    var file =
        csv(
            "quality,tang.yu,2026-05-04T09:00,2026-05-05T09:00",
            "moon,no.body,never,2026-05-05T09:00",
            "",
            "quality,dong.xue,2026-05-05T08:00,2026-05-06T09:00");

    assertThat(rosters.preview(file).mistakes())
        .extracting(RosterMistake::line, RosterMistake::column)
        .containsExactly(
            tuple(3L, "roster"), tuple(3L, "person"), tuple(3L, "from"), tuple(5L, "from"));
    assertThatThrownBy(() -> rosters.run(file))
        .isInstanceOfSatisfying(
            RosterRefused.class,
            refused -> {
              assertThat(refused.problems()).hasSize(4);
              assertThat(refused.problems().get(0).where()).isEqualTo("3:roster");
            });
    assertThat(shifts.in(new Roster("quality"), span("2026-05-04T00:00", "2026-05-07T00:00")))
        .isEmpty();
  }

  @Test
  void anOverlapIsRefusedWithBothLines() {
    var report =
        rosters.preview(
            csv(
                "quality,tang.yu,2026-05-04T09:00,2026-05-06T09:00",
                "quality,dong.xue,2026-05-04T12:00,2026-05-04T13:00",
                "quality,tang.yu,2026-05-05T09:00,2026-05-07T09:00"));

    assertThat(report.mistakes())
        .extracting(this::sentence)
        .containsExactly(
            "On the roster quality this shift begins at 2026-05-04 12:00, while the one on line 2"
                + " lasts until 2026-05-06 09:00.",
            "On the roster quality this shift begins at 2026-05-05 09:00, while the one on line 2"
                + " lasts until 2026-05-06 09:00.");
  }

  @Test
  void gapsAreRefusedByNameUnlessTheyAreMeant() {
    var file =
        csv(
            "quality,tang.yu,2026-05-06T09:00,2026-05-06T18:00",
            "quality,dong.xue,2026-05-04T09:00,2026-05-04T18:00",
            "quality,tang.yu,2026-05-05T09:00,2026-05-05T18:00");

    assertThat(rosters.preview(file).mistakes())
        .extracting(this::sentence)
        .containsExactly(
            "On the roster quality nobody is on duty from 2026-05-05 18:00 until 2026-05-06 09:00."
                + " Fill the gap, or import with allowGaps=true.",
            "On the roster quality nobody is on duty from 2026-05-04 18:00 until 2026-05-05 09:00."
                + " Fill the gap, or import with allowGaps=true.");
    assertThatThrownBy(() -> rosters.run(file)).isInstanceOf(RosterRefused.class);
    assertThat(rosters.run(allowingGaps(file)).gaps())
        .containsExactly(
            new Gap(new Roster("quality"), at("2026-05-04T18:00"), at("2026-05-05T09:00")),
            new Gap(new Roster("quality"), at("2026-05-05T18:00"), at("2026-05-06T09:00")));
  }

  @Test
  void whoHasLeftIsNotPutOnARoster() {
    var people = new String(DemoDirectory.read(DirectoryFile.PEOPLE), StandardCharsets.UTF_8);
    var without = people.lines().filter(line -> !line.startsWith("xie.dong,")).toList();
    directory.run(
        new DirectoryFiles(
            Collections.singletonMap(
                DirectoryFile.PEOPLE,
                String.join("\n", without).getBytes(StandardCharsets.UTF_8))));

    var report = rosters.preview(csv("production,xie.dong,2026-05-04T09:00,2026-05-06T09:00"));

    assertThat(report.mistakes())
        .extracting(this::sentence)
        .containsExactly("\"xie.dong\" has left the company and cannot be on duty.");
  }

  @Test
  void aTimeThatTheClocksPassOverIsRefused() {
    var settings =
        new ProductSettings(
            Locale.ENGLISH, ZoneId.of("Europe/Berlin"), URI.create("http://localhost"));
    var times = new LocalTimes(settings);
    var mistakes = new Mistakes();

    var drafts =
        new CsvRosterReader(checks, times)
            .read(
                """
                roster,person,from,until
                quality,tang.yu,2026-03-29T02:30,2026-03-30T09:00
                quality,tang.yu,2026-10-24T09:00,2026-10-25T02:30
                """,
                mistakes);

    assertThat(mistakes.inOrder())
        .extracting(this::sentence)
        .containsExactly(
            "\"2026-03-29T02:30\" does not exist: the clocks are put forward over it.");
    assertThat(drafts)
        .extracting(draft -> draft.span().until())
        .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void filesThatAreNoRosterAreRefused() {
    assertThat(problemOf("")).startsWith("The first line must name these columns");
    assertThat(problemOf("roster,person,from\n")).startsWith("The first line must name");
    assertThat(problemOf("roster,person,from,from\n")).startsWith("The first line must name");
    assertThat(problemOf("roster,person,from,until\n")).startsWith("There is no shift");
    assertThat(problemOf("roster,person,from,until\n\"x")).startsWith("The file cannot be read");
    assertThat(problemOf(new RosterFile(new byte[] {(byte) 0xff, 0}, null, false)))
        .startsWith("The file is not written in UTF-8.");
    var large = new byte[RosterReader.LARGEST_FILE + 1];
    Arrays.fill(large, (byte) 'a');
    assertThat(problemOf(new RosterFile(large, null, false))).startsWith("The file is larger");
  }

  @Test
  void whatIsExportedCanBeImportedAgainAndChangesNothing() {
    rosters.run(
        csv(
            "production,zheng.kai,2026-05-04T08:00,2026-05-06T20:00",
            "production,song.jia,2026-05-06T20:00,2026-05-11T08:00"));
    var period = span("2026-05-01T00:00", "2026-06-01T00:00");
    var before = shifts.in(PRODUCTION, period);

    var csv = new RosterFile(export.csv("production"), null, false);
    var calendar = new RosterFile(export.iCalendar("production"), null, false);

    for (var file : List.of(csv, calendar)) {
      assertThat(rosters.run(file).rosters()).extracting("shifts").containsExactly(2);
      assertThat(shifts.in(PRODUCTION, period))
          .extracting(Shift::person, Shift::span)
          .containsExactlyElementsOf(
              before.stream().map(shift -> tuple(shift.person(), shift.span())).toList());
    }
  }

  private String problemOf(String text) {
    return problemOf(text(text, null));
  }

  private String problemOf(RosterFile file) {
    var mistakes = rosters.preview(file).mistakes();
    assertThat(mistakes).hasSize(1);
    return sentence(mistakes.get(0));
  }

  private String sentence(RosterMistake mistake) {
    return texts.text(Locale.ENGLISH, mistake.messageKey(), mistake.arguments().toArray());
  }
}
