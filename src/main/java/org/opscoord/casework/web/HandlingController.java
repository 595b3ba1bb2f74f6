package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.casework.handling.Handlings;
import org.opscoord.casework.handling.Offer;
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

/** What people do to a task besides completing it. */
@RestController
@RequestMapping("/api/tasks/{taskId}/handling")
@Tag(name = "Tasks", description = "What you may do to a task besides completing it")
class HandlingController {

  private static final int MOST_PEOPLE = 50;

  private final Handlings handlings;
  private final CaseViews views;

  HandlingController(Handlings handlings, CaseViews views) {
    this.handlings = handlings;
    this.views = views;
  }

  /**
   * What is asked for.
   *
   * @param key chosen by the caller; the same key is done once
   */
  record Request(
      @Nullable UUID key,
      @Nullable String reason,
      @Nullable String person,
      @Nullable String target) {}

  @GetMapping
  @Operation(summary = "What you may do to the task now")
  List<OfferView> offers(@PathVariable String taskId) {
    return handlings.offers(taskId).stream()
        .map(offer -> OfferView.of(taskId, offer, views))
        .toList();
  }

  @GetMapping("/{kind}/people")
  @Operation(summary = "The first 50 people whom it may concern, whose names contain the text")
  List<Offer.Choice> people(
      @PathVariable String taskId,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return handlings.offers(taskId).stream()
        .filter(offer -> offer.kind().id().equals(kind))
        .flatMap(offer -> offer.people().stream())
        .filter(
            person ->
                (person.id() + " " + person.label()).toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST_PEOPLE)
        .toList();
  }

  @PostMapping("/{kind}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Do it; the same key is done once, however often it is sent")
  void handle(
      @PathVariable String taskId, @PathVariable String kind, @RequestBody Request request) {
    handlings.handle(
        taskId,
        HandlingKind.of(kind)
            .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "handling.kind.unknown", kind)),
        request(request));
  }

  private static HandlingRequest request(Request request) {
    if (request.key() == null) {
      throw new Refusal(Kind.INVALID, "handling.key.missing");
    }
    return new HandlingRequest(
        request.key(),
        request.reason() == null ? "" : request.reason().strip(),
        person(request.person()),
        request.target());
  }

  private static @Nullable PersonId person(@Nullable String id) {
    if (id != null && !PersonId.isValid(id)) {
      throw new Refusal(Kind.INVALID, "handling.person.unknown", id);
    }
    return id == null ? null : new PersonId(id);
  }
}
