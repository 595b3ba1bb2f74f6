package org.opscoord.issue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.issue.Issue;
import org.opscoord.issue.IssueBrowser;
import org.opscoord.issue.IssueBrowser.Filter;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Severity;
import org.opscoord.issue.Stage;
import org.opscoord.issue.web.IssueView.LevelView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issues, the levels that were called, and their clocks. */
@RestController
@RequestMapping("/api/issues")
@Tag(name = "Issues", description = "Issues and how far they climbed, as far as you may see them")
class IssueController {

  private final IssueBrowser browser;
  private final Levels levels;
  private final Cases cases;

  IssueController(IssueBrowser browser, Levels levels, Cases cases) {
    this.browser = browser;
    this.levels = levels;
    this.cases = cases;
  }

  @GetMapping
  @Operation(summary = "Issues, newest first; ask for the next page with before=next")
  IssueView.Page issues(
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(required = false) @Nullable Severity severity,
      @RequestParam(required = false) @Nullable Integer level,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var page = browser.list(new Filter(state, severity, level, department), before, limit);
    return new IssueView.Page(page.issues().stream().map(this::view).toList(), page.next());
  }

  @GetMapping("/{number}")
  @Operation(summary = "One issue: what was reported, every level called, and its clocks")
  IssueView issue(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return view(browser.require(new CaseNumber(number)));
  }

  private IssueView view(Issue issue) {
    return new IssueView(
        issue.number().value(),
        cases.require(issue.number()).state(),
        issue.report(),
        issue.severity(),
        issue.department() == null ? null : issue.department().value(),
        issue.triageReviewed(),
        issue.parent() == null ? null : issue.parent().value(),
        issue.solution(),
        issue.solvedAt(),
        issue.pausedAt(),
        issue.anonymous(),
        levels.of(issue.number()).stream().map(IssueController::view).toList());
  }

  private static LevelView view(Stage stage) {
    return new LevelView(
        stage.level(),
        stage.people().stream().map(person -> person.value()).toList(),
        stage.openedAt(),
        stage.acknowledgeBy(),
        stage.solveBy(),
        stage.acknowledgedBy() == null ? null : stage.acknowledgedBy().value(),
        stage.acknowledgedAt(),
        stage.climbedAt(),
        stage.calls(),
        stage.closedAt());
  }
}
