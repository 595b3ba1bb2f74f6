package org.opscoord.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who sends name and password with the request (HTTP Basic), for that request alone. */
class PasswordFilter extends OncePerRequestFilter {

  private static final String SCHEME = "basic ";

  private final Callers callers;
  private final Problems problems;
  private final Refusals refusals;

  PasswordFilter(Callers callers, Problems problems, Refusals refusals) {
    this.callers = callers;
    this.problems = problems;
    this.refusals = refusals;
  }

  private record Credentials(String person, String password) {}

  /** Whether the request brings its own name and password, right or wrong. */
  static boolean applies(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!applies(request)) {
      chain.doFilter(request, response);
      return;
    }
    var credentials = credentials(request);
    var caller = credentials.flatMap(it -> callers.find(it.person(), it.password()));
    if (caller.isPresent()) {
      SecurityContextHolder.getContext().setAuthentication(caller.get());
      chain.doFilter(request, response);
    } else if (credentials.filter(it -> callers.areTooMany(it.person())).isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(callers.minutesToWait() * 60));
      problems.write(
          response,
          problems.of(
              HttpStatus.TOO_MANY_REQUESTS,
              request,
              "security.throttled",
              callers.minutesToWait()));
    } else {
      refusals.unauthenticated(request, response);
    }
  }

  private static Optional<Credentials> credentials(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    try {
      var text =
          new String(
              Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()),
              StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }
}
