package org.opscoord.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.opscoord.casework.ProcessNames;
import org.opscoord.casework.draft.StartDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Start forms that somebody has not sent yet. */
@RestController
@RequestMapping("/api/drafts")
@Tag(name = "Drafts", description = "Your start forms that you have not sent yet")
class DraftController {

  private final StartDrafts drafts;
  private final ProcessNames names;

  DraftController(StartDrafts drafts, ProcessNames names) {
    this.drafts = drafts;
    this.names = names;
  }

  /**
   * A draft.
   *
   * @param title what its owner called it; empty when nothing yet
   */
  record DraftView(String process, String name, String title, Instant savedAt) {}

  @GetMapping
  @Operation(summary = "Your drafts, newest first")
  List<DraftView> all() {
    return drafts.all().stream()
        .map(
            draft ->
                new DraftView(
                    draft.process(),
                    names.of(draft.process()),
                    draft.answers().path("title").asText(""),
                    draft.savedAt()))
        .toList();
  }

  @PutMapping("/{process}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keep what you have written into a start form; it is checked when you send it")
  void save(@PathVariable String process, @RequestBody ObjectNode answers) {
    drafts.save(process, answers);
  }

  @DeleteMapping("/{process}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throw a draft away")
  void discard(@PathVariable String process) {
    drafts.discard(process);
  }
}
