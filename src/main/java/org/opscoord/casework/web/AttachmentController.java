package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.attachment.Attachment;
import org.opscoord.casework.attachment.Attachments;
import org.opscoord.casework.attachment.Previews;
import org.opscoord.casework.web.CaseView.Named;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of cases. */
@RestController
@RequestMapping("/api/cases/{number}/attachments")
@Tag(name = "Attachments", description = "Files of cases that you may see")
class AttachmentController {

  private final Attachments attachments;
  private final Previews previews;
  private final CaseViews views;

  AttachmentController(Attachments attachments, Previews previews, CaseViews views) {
    this.attachments = attachments;
    this.previews = previews;
    this.views = views;
  }

  /**
   * A file.
   *
   * @param type what its contents are
   * @param preview whether it can be looked at as a picture
   */
  record AttachmentView(
      UUID id,
      String name,
      String type,
      long size,
      String sha256,
      Named by,
      Instant at,
      boolean preview) {}

  @GetMapping
  @Operation(summary = "The files of a case, oldest first")
  List<AttachmentView> list(@PathVariable String number) {
    return attachments.of(number(number)).stream().map(this::view).toList();
  }

  /** The body is the file itself, so that it is never held in memory as a whole. */
  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Add a file under an identifier of your choice; sent twice it is kept once")
  void add(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request)
      throws IOException {
    attachments.add(number(number), id, name, request.getInputStream());
  }

  @GetMapping("/{id}")
  @Operation(summary = "The file, to be saved")
  void download(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var file = attachments.require(number(number), id);
    response.setContentType(file.type());
    response.setContentLengthLong(file.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    attachments.copy(file, response.getOutputStream());
  }

  @GetMapping("/{id}/preview")
  @Operation(summary = "A picture of the file; 404 after its last page")
  ResponseEntity<byte[]> preview(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page)
      throws IOException {
    var picture =
        previews
            .of(attachments.require(number(number), id), page)
            .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "attachment.noPage", page));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.type()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(picture.bytes());
  }

  private AttachmentView view(Attachment file) {
    return new AttachmentView(
        file.id(),
        file.name(),
        file.type(),
        file.size(),
        file.sha256(),
        views.person(file.by()),
        file.at(),
        Previews.possible(file));
  }

  private static CaseNumber number(String text) {
    if (!CaseNumber.isValid(text)) {
      throw new CaseUnknown(text);
    }
    return new CaseNumber(text);
  }
}
