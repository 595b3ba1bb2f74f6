package org.opscoord.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes that a browser sends for a page of somebody else. A browser that was ever asked
 * for name and password goes on sending them by itself, for such pages too; clients that are not
 * browsers do not send this header.
 */
class ForeignPages extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final Problems problems;

  ForeignPages(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site == null || OURS.contains(site) || READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      problems.write(response, problems.of(HttpStatus.FORBIDDEN, request, "security.foreign"));
    }
  }
}
