package org.opscoord.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.Approvals;
import org.opscoord.approval.Ballot;
import org.opscoord.approval.ExpectedApprovers;
import org.opscoord.approval.SeatId;
import org.opscoord.approval.VoteChanges;
import org.opscoord.approval.VoteChoice;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.engine.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approval rounds of a case, and votes that are changed. */
@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Approvals", description = "Rounds, bodies, seats and votes of a case")
class ApprovalController {

  private final Approvals approvals;
  private final ExpectedApprovers expected;
  private final VoteChanges changes;
  private final CaseVisibility visibility;
  private final ApprovalViews views;

  ApprovalController(
      Approvals approvals,
      ExpectedApprovers expected,
      VoteChanges changes,
      CaseVisibility visibility,
      ApprovalViews views) {
    this.approvals = approvals;
    this.expected = expected;
    this.changes = changes;
    this.visibility = visibility;
    this.views = views;
  }

  /** What the seat says now. */
  record Vote(@Nullable VoteChoice choice, @Nullable String reason, @Nullable String returnTo) {
    Ballot ballot() {
      if (choice == null) {
        throw new Refusal(Refusal.Kind.INVALID, "vote.choiceMissing");
      }
      return new Ballot(choice, reason, returnTo);
    }
  }

  @GetMapping("/{number}")
  @Operation(summary = "All approval rounds of a case, oldest first")
  List<ApprovalView> rounds(@PathVariable String number) {
    return approvals.of(visible(number)).stream().map(views::of).toList();
  }

  @GetMapping("/{number}/expected")
  @Operation(
      summary = "Who is still to approve",
      description =
          "Of an open round those asked now and those who follow. Before that a forecast: the"
              + " approval route as it would be if the case were submitted now.")
  List<ExpectedView> expected(@PathVariable String number) {
    return expected.of(visible(number)).stream().map(views::of).toList();
  }

  @PostMapping("/{number}/seats/{seat}/vote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Change the vote of your seat",
      description =
          "Possible until the body is decided. The first vote is given in Tasklist. Sending the"
              + " same vote again does nothing.")
  void vote(@PathVariable String number, @PathVariable String seat, @RequestBody Vote vote) {
    var caseNumber = visible(number);
    var seatId = SeatId.find(seat).orElseThrow(() -> new CaseUnknown(number));
    changes.change(caseNumber, seatId, visibility.reach().person(), vote.ballot());
  }

  private CaseNumber visible(String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return visibility.require(new CaseNumber(number)).number();
  }
}
