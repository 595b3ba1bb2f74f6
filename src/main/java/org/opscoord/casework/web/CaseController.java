package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseBrowser;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseFilter;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseOffers;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Cases;
import org.opscoord.casework.handling.Handlings;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.CompanyDays;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Case files and their trails. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "Case files and their trails, as far as you may see them")
class CaseController {

  private final CaseBrowser browser;
  private final Cases cases;
  private final CaseVisibility visibility;
  private final CaseEnding ending;
  private final CaseOffers offers;
  private final Handlings handlings;
  private final CaseViews views;
  private final CompanyDays days;

  CaseController(
      CaseBrowser browser,
      Cases cases,
      CaseVisibility visibility,
      CaseEnding ending,
      CaseOffers offers,
      Handlings handlings,
      CaseViews views,
      CompanyDays days) {
    this.browser = browser;
    this.cases = cases;
    this.visibility = visibility;
    this.ending = ending;
    this.offers = offers;
    this.handlings = handlings;
    this.views = views;
    this.days = days;
  }

  /** Why a case is ended early. */
  record Reason(@Nullable String reason) {
    String text() {
      return reason == null ? "" : reason;
    }
  }

  @GetMapping
  @Operation(
      summary = "Cases, newest first; ask for the next page with before=next",
      description = "from and to are days of the company on which they were opened, both included.")
  CasePage cases(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String requester,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    if (department != null && !DepartmentId.isValid(department)
        || requester != null && !PersonId.isValid(requester)
        || person != null && !PersonId.isValid(person)) {
      return new CasePage(List.of(), null);
    }
    var filter =
        new CaseFilter(
            kind,
            state,
            department == null ? null : new DepartmentId(department),
            requester == null ? null : new PersonId(requester),
            person == null ? null : new PersonId(person),
            from == null ? null : days.start(days.within(from)),
            to == null ? null : days.start(days.within(to).plusDays(1)),
            text == null || text.isBlank() ? null : text.strip());
    var page = browser.cases(filter, before, limit);
    return new CasePage(views.of(page.items()), page.next());
  }

  @GetMapping("/{number}")
  @Operation(summary = "One case, with its overdue steps and the cases that came from it")
  CaseView.Whole one(@PathVariable String number) {
    var file = visibility.require(number(number));
    return views.of(file, cases.followUps(file.number()));
  }

  @GetMapping("/{number}/trail")
  @Operation(summary = "Who did what, when and why, oldest first; next page with after=next")
  TrailPage trail(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "100") int limit) {
    var page = browser.trail(number(number), after, limit);
    return new TrailPage(page.items().stream().map(views::of).toList(), page.next());
  }

  @GetMapping("/{number}/handling")
  @Operation(summary = "What you may do to the case now, whether or not you have a task of it")
  List<OfferView> handling(@PathVariable String number) {
    var known = number(number);
    var ofCase = offers.of(known).stream().map(kind -> OfferView.of(kind, views));
    var ofTasks =
        handlings.offersFromAfar(known).entrySet().stream()
            .flatMap(
                task ->
                    task.getValue().stream()
                        .map(offer -> OfferView.of(task.getKey(), offer, views)));
    return Stream.concat(ofTasks, ofCase).toList();
  }

  @PostMapping("/{number}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take your own case back")
  void withdraw(@PathVariable String number, @RequestBody Reason reason) {
    ending.withdraw(number(number), reason.text());
  }

  @PostMapping("/{number}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End a case as a coordinator")
  void cancel(@PathVariable String number, @RequestBody Reason reason) {
    ending.cancel(number(number), reason.text());
  }

  private static CaseNumber number(String text) {
    if (!CaseNumber.isValid(text)) {
      throw new CaseUnknown(text);
    }
    return new CaseNumber(text);
  }
}
