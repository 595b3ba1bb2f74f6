package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.TaskCards;
import org.opscoord.casework.handling.Batch;
import org.opscoord.casework.handling.BatchOffers;
import org.opscoord.casework.handling.BatchOffers.Group;
import org.opscoord.casework.handling.Batches;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing done to several tasks. */
@RestController
@RequestMapping("/api/tasks/batch")
@Tag(name = "Tasks", description = "What you may do to a task besides completing it")
class BatchController {

  private final Batches batches;
  private final BatchOffers offers;
  private final TaskCards cards;
  private final CaseViews views;

  BatchController(Batches batches, BatchOffers offers, TaskCards cards, CaseViews views) {
    this.batches = batches;
    this.offers = offers;
    this.cards = cards;
    this.views = views;
  }

  /**
   * What is asked for.
   *
   * @param key chosen by the caller; the same key is done once for each task
   * @param kind {@code complete} with answers, or {@code transfer} to a person
   * @param answers to the form of the step
   */
  record Request(
      @Nullable UUID key,
      @Nullable String kind,
      @Nullable List<String> tasks,
      @Nullable Map<String, Object> answers,
      @Nullable String person,
      @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Steps of which you have several tasks, and what you may do to all of them")
  List<BatchView> offers() {
    return offers.all().stream().map(this::view).toList();
  }

  @PostMapping
  @Operation(summary = "Do one thing to several tasks of a step, each by itself; one result each")
  List<Batch.Result> handle(@RequestBody Request request) {
    if (request.key() == null) {
      throw new Refusal(Kind.INVALID, "handling.key.missing");
    }
    var kind = request.kind() == null ? "" : request.kind();
    return batches.handle(
        new Batch(
            request.key(),
            HandlingKind.of(kind)
                .orElseThrow(() -> new Refusal(Kind.INVALID, "handling.kind.unknown", kind)),
            request.tasks() == null ? List.of() : request.tasks(),
            new HandlingRequest(
                request.key(),
                request.reason() == null ? "" : request.reason().strip(),
                person(request.person()),
                null,
                request.answers() == null ? Map.of() : request.answers())));
  }

  private BatchView view(Group group) {
    var ids = group.tasks().stream().map(held -> held.task().taskId()).toList();
    return new BatchView(
        group.step(),
        views.step(group.step()),
        group.offers().stream().map(offer -> OfferView.of(ids.get(0), offer, views)).toList(),
        group.fields(),
        cards.of(ids).stream().map(card -> CardView.of(card, views)).toList());
  }

  private static @Nullable PersonId person(@Nullable String id) {
    if (id != null && !PersonId.isValid(id)) {
      throw new Refusal(Kind.INVALID, "handling.person.unknown", id);
    }
    return id == null ? null : new PersonId(id);
  }
}
