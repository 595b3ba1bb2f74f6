package org.opscoord.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opscoord.notification.Inbox;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own inbox. */
@RestController
@RequestMapping("/api/inbox")
@Tag(name = "Inbox", description = "What you were told; always your own")
class InboxController {

  private final Inbox inbox;
  private final MessageViews views;

  InboxController(Inbox inbox, MessageViews views) {
    this.inbox = inbox;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "Messages, newest first; ask for the next page with before=next")
  InboxPage messages(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var page = inbox.page(unread, before, limit);
    return new InboxPage(views.of(page.items()), page.next(), inbox.unread());
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark a message as read")
  void read(@PathVariable long id) {
    inbox.read(id);
  }

  @PostMapping("/read")
  @Operation(summary = "Mark every message as read")
  Read readAll() {
    return new Read(inbox.readAll());
  }

  /** How many messages became read. */
  record Read(int messages) {}
}
