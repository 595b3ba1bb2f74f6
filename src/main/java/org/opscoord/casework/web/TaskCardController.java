package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.opscoord.casework.TaskCards;
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

  @GetMapping
  @Operation(summary = "What a list shows of up to 100 tasks; those you may not see are left out")
  List<CardView> cards(@RequestParam(defaultValue = "") List<String> ids) {
    return cards.of(ids).stream().map(card -> CardView.of(card, views)).toList();
  }
}
