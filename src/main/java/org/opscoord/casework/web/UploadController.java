package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.opscoord.casework.attachment.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files in forms that are not sent yet. */
@RestController
@RequestMapping("/api/uploads")
@Tag(name = "Uploads", description = "Your files in forms that you have not sent yet")
class UploadController {

  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  /** A file of one's own. */
  record UploadView(UUID id, String name, long size) {}

  @GetMapping
  @Operation(summary = "Names and sizes of your files; those that are not yours are left out")
  List<UploadView> list(@RequestParam(defaultValue = "") List<UUID> ids) {
    return uploads.of(ids).stream()
        .map(file -> new UploadView(file.id(), file.name(), file.size()))
        .toList();
  }

  /** The body is the file itself, so that it is never held in memory as a whole. */
  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Put a file into a form under an identifier of your choice")
  void add(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request)
      throws IOException {
    uploads.add(id, name, request.getInputStream());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a file out of a form again")
  void remove(@PathVariable UUID id) throws IOException {
    uploads.remove(id);
  }
}
