package org.opscoord.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.action.ActionBrowser;
import org.opscoord.action.ActionBrowser.Filter;
import org.opscoord.action.ActionItems;
import org.opscoord.action.ActionState;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.directory.PersonId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Action items. */
@RestController
@RequestMapping("/api/actions")
@Tag(
    name = "Actions",
    description = "Action items: who does what by when, as far as you may see their cases")
class ActionController {

  private final ActionBrowser browser;
  private final ActionItems items;
  private final ActionViews views;

  ActionController(ActionBrowser browser, ActionItems items, ActionViews views) {
    this.browser = browser;
    this.items = items;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "Action items, newest first; ask for the next page with before=next")
  ActionView.Page actions(
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable ActionState state,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    if (owner != null && !PersonId.isValid(owner)
        || source != null && !CaseNumber.isValid(source)) {
      return new ActionView.Page(List.of(), null);
    }
    var filter =
        new Filter(
            owner == null ? null : new PersonId(owner),
            state,
            source == null ? null : new CaseNumber(source),
            overdue);
    return views.of(browser.list(filter, before, limit));
  }

  @GetMapping("/{number}")
  @Operation(summary = "One action item, with what was noted on the way")
  ActionView.Whole action(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    var line = browser.require(new CaseNumber(number));
    return views.of(line, items.notes(line.item().number()));
  }
}
