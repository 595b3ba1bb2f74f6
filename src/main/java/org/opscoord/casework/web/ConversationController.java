package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.casework.conversation.Copies;
import org.opscoord.casework.conversation.Urges;
import org.opscoord.casework.web.CaseView.Named;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say to each other about a case. */
@RestController
@RequestMapping("/api")
@Tag(name = "Conversation", description = "Comments, copies and urging")
class ConversationController {

  private final Comments comments;
  private final Copies copies;
  private final Urges urges;
  private final Cases cases;
  private final CaseViews views;

  ConversationController(
      Comments comments, Copies copies, Urges urges, Cases cases, CaseViews views) {
    this.comments = comments;
    this.copies = copies;
    this.urges = urges;
    this.cases = cases;
    this.views = views;
  }

  /** A remark. {@code key} is chosen by the caller; the same key is done once. */
  record Comment(@Nullable UUID key, @Nullable String text, @Nullable List<String> mentions) {}

  /** Whom to show the case. */
  record Copy(
      @Nullable UUID key, @Nullable List<String> people, @Nullable List<String> departments) {}

  /** What to say with it, if anything. */
  record Urge(@Nullable UUID key, @Nullable String text) {}

  /** Who was shown a case; {@code readAt} is null when they have not looked yet. */
  record CopyView(Named person, Named by, Instant at, @Nullable Instant readAt) {}

  /** A case that the reader was shown. */
  record CopiedView(CaseView file, Named by, Instant at, @Nullable Instant readAt) {}

  /** A page of copies; {@code next} is null on the last. */
  record CopiedPage(List<CopiedView> copies, @Nullable Long next) {}

  @PostMapping("/cases/{number}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Write a remark on the trail; who is mentioned is told and may see the case")
  void comment(@PathVariable String number, @RequestBody Comment comment) {
    comments.write(
        number(number), key(comment.key()), text(comment.text()), people(comment.mentions()));
  }

  @PostMapping("/cases/{number}/copies")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Show the case to people and departments")
  void copy(@PathVariable String number, @RequestBody Copy copy) {
    copies.send(
        number(number), key(copy.key()), people(copy.people()), departments(copy.departments()));
  }

  @PostMapping("/cases/{number}/urges")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ask those who have the case now to hurry")
  void urge(@PathVariable String number, @RequestBody Urge urge) {
    urges.urge(number(number), key(urge.key()), text(urge.text()));
  }

  @GetMapping("/cases/{number}/copies")
  @Operation(summary = "Who was shown the case, and whether they have looked")
  List<CopyView> copies(@PathVariable String number) {
    return copies.of(number(number)).stream()
        .map(
            copy ->
                new CopyView(
                    views.person(copy.person()), views.person(copy.by()), copy.at(), copy.readAt()))
        .toList();
  }

  @PostMapping("/cases/{number}/copies/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "You have looked at your copy")
  void read(@PathVariable String number) {
    copies.read(number(number));
  }

  @GetMapping("/copies")
  @Operation(summary = "Cases that you were shown, newest first; next page with before=next")
  CopiedPage copied(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var page = copies.mine(unread, before, limit);
    return new CopiedPage(
        page.items().stream()
            .map(
                copy ->
                    new CopiedView(
                        views.of(cases.require(copy.caseNumber())),
                        views.person(copy.by()),
                        copy.at(),
                        copy.readAt()))
            .toList(),
        page.next());
  }

  private static CaseNumber number(String text) {
    if (!CaseNumber.isValid(text)) {
      throw new CaseUnknown(text);
    }
    return new CaseNumber(text);
  }

  private static UUID key(@Nullable UUID key) {
    if (key == null) {
      throw new Refusal(Kind.INVALID, "handling.key.missing");
    }
    return key;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static List<PersonId> people(@Nullable List<String> ids) {
    return ids == null
        ? List.of()
        : ids.stream()
            .map(
                id -> {
                  if (!PersonId.isValid(id)) {
                    throw new Refusal(Kind.INVALID, "conversation.person.unknown", id);
                  }
                  return new PersonId(id);
                })
            .toList();
  }

  private static List<DepartmentId> departments(@Nullable List<String> ids) {
    return ids == null
        ? List.of()
        : ids.stream()
            .map(
                id -> {
                  if (!DepartmentId.isValid(id)) {
                    throw new Refusal(Kind.INVALID, "copy.department.unknown", id);
                  }
                  return new DepartmentId(id);
                })
            .toList();
  }
}
