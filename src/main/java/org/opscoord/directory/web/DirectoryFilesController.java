package org.opscoord.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DirectoryExport;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.engine.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import and export of the whole directory, for administrators. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Directory")
class DirectoryFilesController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final DirectoryImport directoryImport;
  private final DirectoryExport directoryExport;
  private final ActingAdministrator administrator;
  private final Texts texts;

  DirectoryFilesController(
      DirectoryImport directoryImport,
      DirectoryExport directoryExport,
      ActingAdministrator administrator,
      Texts texts) {
    this.directoryImport = directoryImport;
    this.directoryExport = directoryExport;
    this.administrator = administrator;
    this.texts = texts;
  }

  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Replaces the directory by the given files, or says what that would do",
      description =
          "A dry run lists every mistake by file, line and column. People missing in people.csv"
              + " become inactive, departments missing in departments.csv close.")
  ImportAnswer importFiles(
      @RequestParam boolean dryRun,
      @RequestParam(required = false) @Nullable MultipartFile departments,
      @RequestParam(required = false) @Nullable MultipartFile positions,
      @RequestParam(required = false) @Nullable MultipartFile people)
      throws IOException {
    var person = administrator.require();
    Map<DirectoryFile, byte[]> contents = new EnumMap<>(DirectoryFile.class);
    put(contents, DirectoryFile.DEPARTMENTS, departments);
    put(contents, DirectoryFile.POSITIONS, positions);
    put(contents, DirectoryFile.PEOPLE, people);
    var files = new DirectoryFiles(contents);
    var report = dryRun ? directoryImport.preview(files) : directoryImport.run(files);
    return ImportAnswer.of(report, texts, administrator.languageOf(person));
  }

  @GetMapping("/export/{file}.csv")
  @Operation(summary = "departments.csv, positions.csv or people.csv, as an import takes it")
  ResponseEntity<byte[]> export(@PathVariable String file) {
    administrator.require();
    var wanted = DirectoryFile.named(file + ".csv");
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(wanted.fileName()).build().toString())
        .body(directoryExport.csv(wanted));
  }

  private static void put(
      Map<DirectoryFile, byte[]> contents, DirectoryFile file, @Nullable MultipartFile part)
      throws IOException {
    if (part != null) {
      contents.put(file, part.getBytes());
    }
  }
}
