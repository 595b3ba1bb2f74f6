package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseWaiting;
import org.opscoord.casework.CaseWaiting.Waiting;
import org.opscoord.casework.web.CaseView.Named;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case waits for. */
@RestController
@RequestMapping("/api/cases/{number}/waiting")
@Tag(name = "Cases")
class CaseWaitingController {

  private final CaseWaiting waiting;
  private final CaseViews views;

  CaseWaitingController(CaseWaiting waiting, CaseViews views) {
    this.waiting = waiting;
    this.views = views;
  }

  /**
   * An open task.
   *
   * @param department whose work it is, null while several departments may take it on
   * @param minutesLeft working time until it is due, negative when that has passed; null without a
   *     deadline
   */
  record WaitingView(
      String process,
      String step,
      String stepName,
      List<Named> holders,
      @Nullable Named department,
      Instant since,
      @Nullable Instant dueAt,
      @Nullable Long minutesLeft) {}

  @GetMapping
  @Operation(summary = "What the case waits for now, whom, and until when; oldest first")
  List<WaitingView> waiting(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return waiting.of(new CaseNumber(number)).stream().map(this::view).toList();
  }

  private WaitingView view(Waiting one) {
    var task = one.task();
    return new WaitingView(
        task.process(),
        task.step(),
        views.step(task.step()),
        one.holders().stream().map(views::person).toList(),
        task.department() == null ? null : views.department(task.department()),
        task.createdAt(),
        task.dueAt(),
        one.left() == null ? null : one.left().toMinutes());
  }
}
