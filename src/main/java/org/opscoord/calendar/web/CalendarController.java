package org.opscoord.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opscoord.calendar.CalendarFiles;
import org.opscoord.calendar.CalendarOverview;
import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar: everybody reads it, administrators load it. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Calendar")
class CalendarController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CalendarOverview overview;
  private final CalendarFiles files;
  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final ProductSettings settings;
  private final Texts texts;

  CalendarController(
      CalendarOverview overview,
      CalendarFiles files,
      CurrentPerson currentPerson,
      Directory directory,
      ProductSettings settings,
      Texts texts) {
    this.overview = overview;
    this.files = files;
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.settings = settings;
    this.texts = texts;
  }

  /** What an import did or would do, for a person to read. */
  record ImportAnswer(
      boolean applied, Set<Integer> years, int days, int hours, List<MistakeView> mistakes) {}

  /** One mistake, with its sentence. */
  record MistakeView(String file, long line, @Nullable String column, String sentence) {}

  @GetMapping
  @Operation(summary = "Working hours, holidays and make-up workdays of a year")
  CalendarOverview.Year year(@RequestParam(required = false) @Nullable Integer year) {
    return overview.year(year);
  }

  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Loads days and hours, or says what that would do",
      description =
          "days.csv replaces the days of the years it names; hours.csv replaces the weekly hours of"
              + " departments. A dry run lists every mistake by file, line and column.")
  ImportAnswer load(
      @RequestParam boolean dryRun,
      @RequestParam(required = false) @Nullable MultipartFile days,
      @RequestParam(required = false) @Nullable MultipartFile hours)
      throws IOException {
    var administrator = administrator();
    var report =
        dryRun
            ? files.preview(content(days), content(hours))
            : files.run(content(days), content(hours));
    return answer(report, Optional.ofNullable(administrator.locale()).orElse(settings.locale()));
  }

  @GetMapping("/export/days.csv")
  @Operation(summary = "The days of a year, as an import takes them")
  ResponseEntity<String> days(@RequestParam int year) {
    administrator();
    return ResponseEntity.ok().contentType(CSV).body(files.exportDays(year));
  }

  @GetMapping("/export/hours.csv")
  @Operation(summary = "The weekly hours of departments, as an import takes them")
  ResponseEntity<String> hours() {
    administrator();
    return ResponseEntity.ok().contentType(CSV).body(files.exportHours());
  }

  private ImportAnswer answer(CalendarFiles.Report report, Locale language) {
    return new ImportAnswer(
        report.applied(),
        report.years(),
        report.days(),
        report.hours(),
        report.mistakes().stream()
            .map(
                mistake ->
                    new MistakeView(
                        mistake.file(),
                        mistake.line(),
                        mistake.column(),
                        texts.text(language, mistake.messageKey(), mistake.arguments().toArray())))
            .toList());
  }

  private static byte @Nullable [] content(@Nullable MultipartFile file) throws IOException {
    return file == null ? null : file.getBytes();
  }

  private Person administrator() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
        .orElseThrow(AdministratorsOnly::new);
  }
}
