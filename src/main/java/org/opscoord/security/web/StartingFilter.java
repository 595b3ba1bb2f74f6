package org.opscoord.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a node is not ready, because it starts or stops, everybody is told so: a page asks again by
 * itself, a program gets 503 with {@code Retry-After}. Otherwise whoever comes before models and
 * people are there would be led to Camunda's page that sets up a first user, which does not exist.
 * Whoever asks whether the node is well is answered by it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class StartingFilter extends OncePerRequestFilter {

  private static final String SECONDS = "3";

  private final ApplicationAvailability availability;
  private final Problems problems;

  StartingFilter(ApplicationAvailability availability, Problems problems) {
    this.availability = availability;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
        || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var problem = problems.of(HttpStatus.SERVICE_UNAVAILABLE, request, "security.starting");
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (wantsPage(request)) {
      response.setStatus(problem.getStatus());
      // Asking again is a GET: what somebody has just sent stays behind them to be sent again.
      if (HttpMethod.GET.matches(request.getMethod())) {
        response.setHeader("Refresh", SECONDS);
      }
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(String.valueOf(problem.getDetail()));
    } else {
      problems.write(response, problem);
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
