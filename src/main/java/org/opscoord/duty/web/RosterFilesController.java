package org.opscoord.duty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.opscoord.duty.RosterExport;
import org.opscoord.duty.RosterFile;
import org.opscoord.duty.RosterImport;
import org.opscoord.duty.RosterKeeper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of duty rosters for coordinators and administrators; export for everybody. */
@RestController
@RequestMapping("/api/duty")
@Tag(name = "Duty")
class RosterFilesController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final RosterImport rosterImport;
  private final RosterExport rosterExport;
  private final RosterKeeper keeper;
  private final DutyViews views;

  RosterFilesController(
      RosterImport rosterImport, RosterExport rosterExport, RosterKeeper keeper, DutyViews views) {
    this.rosterImport = rosterImport;
    this.rosterExport = rosterExport;
    this.keeper = keeper;
    this.views = views;
  }

  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Replaces what a roster has in the time of the file, or says what that would do",
      description =
          "CSV with the columns roster, person, from, until in the company's time, or iCalendar: one"
              + " attendee by mail address, else the person's id or name as summary; the roster as"
              + " parameter or as first category; recurring events for a year from now. A dry run"
              + " lists every mistake by line.")
  RosterAnswer importFile(
      @RequestParam boolean dryRun,
      @RequestParam(defaultValue = "false") boolean allowGaps,
      @RequestParam(required = false) @Nullable String roster,
      @RequestParam MultipartFile file)
      throws IOException {
    var person = keeper.requireKeeper();
    var wanted = new RosterFile(file.getBytes(), roster, allowGaps);
    var report = dryRun ? rosterImport.preview(wanted) : rosterImport.run(wanted);
    return views.answer(report, views.languageOf(person));
  }

  @GetMapping("/export.csv")
  @Operation(summary = "The shifts that are not over, as an import takes them")
  ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String roster) {
    keeper.requirePerson();
    return attachment("duty-roster.csv", CSV, rosterExport.csv(roster));
  }

  @GetMapping("/export.ics")
  @Operation(summary = "The shifts that are not over, as a calendar")
  ResponseEntity<byte[]> calendar(@RequestParam(required = false) @Nullable String roster) {
    keeper.requirePerson();
    return attachment("duty-roster.ics", CALENDAR, rosterExport.iCalendar(roster));
  }

  private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
