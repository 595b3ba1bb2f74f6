package org.opscoord.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells who is not let in. */
@Component
class Refusals {

  private static final String CHALLENGE =
      "Basic realm=\"Operations Coordination\", charset=\"UTF-8\"";

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  /**
   * 401. Asks for name and password only where no script of a page is calling: a browser would open
   * its own dialog over the page. A browser that was led to one of our pages shows the start page,
   * where people log in.
   */
  void unauthenticated(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isLedTo(request, "/handbook")) {
      response.sendRedirect("/");
      return;
    }
    if (!isFromPage(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    problems.write(
        response, problems.of(HttpStatus.UNAUTHORIZED, request, "security.unauthenticated"));
  }

  void forbidden(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    var key = reason instanceof CsrfException ? "security.csrf" : "security.forbidden";
    problems.write(response, problems.of(HttpStatus.FORBIDDEN, request, key));
  }

  /** Whether a browser shows one of our pages: whoever follows a link to it logs in first. */
  private static boolean isLedTo(HttpServletRequest request, String pages) {
    return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && request.getRequestURI().startsWith(pages);
  }

  private static boolean isFromPage(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Mode") != null
        || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
        || request.getRequestedSessionId() != null;
  }
}
