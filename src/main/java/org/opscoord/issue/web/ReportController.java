package org.opscoord.issue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opscoord.casework.AnswerRefused;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal;
import org.opscoord.issue.AnonymousReports;
import org.opscoord.issue.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which issues are reported and followed without a name. Nobody is logged in here. */
@Controller
@RequestMapping("/report")
class ReportController {

  private static final List<String> CATEGORIES =
      List.of(
          "quality",
          "delivery",
          "equipment",
          "information",
          "process",
          "people",
          "customer",
          "safety");

  private final AnonymousReports reports;
  private final ReportThrottle throttle;
  private final ReportPage page;
  private final ProductSettings settings;

  ReportController(
      AnonymousReports reports,
      ReportThrottle throttle,
      ReportPage page,
      ProductSettings settings) {
    this.reports = reports;
    this.throttle = throttle;
    this.page = page;
    this.settings = settings;
  }

  @GetMapping
  ModelAndView blank() {
    return form(Map.of(), List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView report(
      @RequestParam Map<String, String> sent, HttpServletRequest request, Locale reader) {
    var address = request.getRemoteAddr();
    try {
      throttle.count(address);
      var token = reports.report(ReportPage.answers(sent, ReportPage.REPORT));
      var link = settings.baseUrl().resolve("/report/" + token.value());
      return new ModelAndView("report-sent", Map.of("link", link.toString()));
    } catch (AnswerRefused mistake) {
      throttle.forgive(address);
      return form(sent, page.problems(mistake, reader), HttpStatus.BAD_REQUEST);
    } catch (Refusal refusal) {
      return form(sent, page.problems(refusal, reader), status(refusal));
    }
  }

  @GetMapping("/{token}")
  ModelAndView follow(@PathVariable String token) {
    return issue(token, Map.of(), List.of(), HttpStatus.OK);
  }

  @PostMapping("/{token}")
  ModelAndView answer(
      @PathVariable String token, @RequestParam Map<String, String> sent, Locale reader) {
    try {
      reports.answer(
          new Token(token),
          sent.getOrDefault("task", ""),
          ReportPage.answers(sent, ReportPage.ANSWER));
      return issue(token, Map.of(), List.of(), HttpStatus.OK);
    } catch (Refusal refusal) {
      return issue(token, sent, page.problems(refusal, reader), status(refusal));
    }
  }

  private static ModelAndView form(
      Map<String, String> sent, List<String> problems, HttpStatus status) {
    return new ModelAndView(
        "report", Map.of("sent", sent, "problems", problems, "categories", CATEGORIES), status);
  }

  private ModelAndView issue(
      String token, Map<String, String> sent, List<String> problems, HttpStatus status) {
    return reports
        .find(new Token(token))
        .map(
            issue ->
                new ModelAndView(
                    "report-followed",
                    Map.of("issue", issue, "sent", sent, "problems", problems),
                    status))
        .orElseGet(() -> new ModelAndView("report-unknown", Map.of(), HttpStatus.NOT_FOUND));
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID, UNAUTHENTICATED -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }
}
