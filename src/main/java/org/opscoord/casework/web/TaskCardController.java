package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.TaskCards;
import org.opscoord.casework.TaskCards.TaskCard;
import org.opscoord.casework.web.CaseView.Named;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a list of tasks shows of each. */
@RestController
@RequestMapping("/api/tasks/cards")
@Tag(name = "Tasks")
class TaskCardController {

  private final TaskCards cards;
  private final CaseViews views;

  TaskCardController(TaskCards cards, CaseViews views) {
    this.cards = cards;
    this.views = views;
  }

  /**
   * A task in a list.
   *
   * @param department the requester's
   * @param minutesLeft working time until it is due, negative when that has passed; null without a
   *     deadline
   * @param urgency in the reader's language, null when it is not urgent
   * @param inPlaceOf for whom a substitute does it, null for themselves
   */
  record CardView(
      String task,
      String number,
      String title,
      Named department,
      @Nullable Instant dueAt,
      @Nullable Long minutesLeft,
      @Nullable String urgency,
      @Nullable Named inPlaceOf) {}

  @GetMapping
  @Operation(summary = "What a list shows of up to 100 tasks; those you may not see are left out")
  List<CardView> cards(@RequestParam(defaultValue = "") List<String> ids) {
    return cards.of(ids).stream().map(this::view).toList();
  }

  private CardView view(TaskCard card) {
    return new CardView(
        card.task().taskId(),
        card.caseFile().number().value(),
        card.caseFile().title(),
        views.department(card.caseFile().department()),
        card.task().dueAt(),
        card.left() == null ? null : card.left().toMinutes(),
        card.urgency() == null ? null : views.word(card.urgency()),
        card.inPlaceOf() == null ? null : views.person(card.inPlaceOf()));
  }
}
